//! Coming in: proofs, tokens and invites.

use super::*;

const TOWN: CommunityId = CommunityId([1; 16]);

fn link() -> InviteLink {
    InviteLink {
        server: "https://mitmach.example.org".into(),
        community: TOWN,
        secret: [2; 16],
        server_key: [3; 32],
    }
}

#[test]
fn a_proof_holds_for_its_community_nonce_and_key_alone() {
    let key = PrivateKey::from_seed([7; 32]);
    let proof = TokenRequest::sign(&key, TOWN, b"nonce");
    assert!(proof.verify(TOWN).is_ok());
    assert!(proof.verify(CommunityId([2; 16])).is_err());
    let other_nonce = TokenRequest {
        nonce: ByteBuf::from(b"other".to_vec()),
        ..proof.clone()
    };
    assert!(other_nonce.verify(TOWN).is_err());
    let other_key = TokenRequest {
        key: PrivateKey::from_seed([8; 32]).public(),
        ..proof
    };
    assert!(other_key.verify(TOWN).is_err());
}

#[test]
fn a_proof_is_no_envelope_and_an_envelope_no_proof() {
    let key = PrivateKey::from_seed([7; 32]);
    let proof = TokenRequest::sign(&key, TOWN, b"nonce");
    let mut envelope = Envelope::seal(&key, TOWN, Body::Register, CommandId([1; 16]), 1, vec![]);
    envelope.signature = proof.signature;
    assert!(envelope.verify(&key.public()).is_err());
}

#[test]
fn challenges_and_tokens_are_these_bytes() {
    let challenge = Challenge {
        nonce: ByteBuf::from([0xaa, 0xbb]),
        schema: 1,
        server_key: [3; 32],
    };
    let expected = format!("a3616e42aabb617301616b5820{}", "03".repeat(32));
    assert_eq!(to_hex(&codec::encode(&challenge)), expected);
    let token = Token {
        token: "abc".into(),
        seconds: 3_600,
    };
    let bytes = codec::encode(&token);
    assert_eq!(to_hex(&bytes), "a261746361626361651 90e10".replace(' ', ""));
    assert_eq!(codec::decode::<Token>(&bytes), Ok(token));
}

#[test]
fn an_invite_is_a_link_whose_secret_stays_behind_the_hash_sign() {
    let text = link().to_string();
    let (server, secret) = text.split_once('#').expect("a fragment");
    assert_eq!(server, "https://mitmach.example.org/join");
    assert_eq!(secret.len(), 86);
    assert_eq!(format!("  {text}\n").parse(), Ok(link()));
    let shown = format!("{:?}", link());
    assert!(
        !shown.contains("2, 2") && !shown.contains(secret),
        "{shown}"
    );
}

#[test]
fn what_is_no_invite_is_refused() {
    let text = link().to_string();
    let (_, secret) = text.split_once('#').expect("a fragment");
    let wrong = [
        String::new(),
        "https://mitmach.example.org".into(),
        format!("ftp://mitmach.example.org/join#{secret}"),
        format!("https:///join#{secret}"),
        format!("https:///etc/join#{secret}"),
        format!("https://mitmach.example.org//join#{secret}"),
        format!("https://town@mitmach.example.org/join#{secret}"),
        format!("https://mitmach.example.org?x=/join#{secret}"),
        format!("https://mitmäch.example.org/join#{secret}"),
        format!("https://mitmach example.org/join#{secret}"),
        format!("https://{}/join#{secret}", "a".repeat(200)),
        text[..text.len() - 1].to_owned(),
        format!("{text}AA"),
        format!("{text}=="),
    ];
    for text in wrong {
        assert_eq!(text.parse::<InviteLink>(), Err(InviteLinkError), "{text}");
    }
    for server in ["http://127.0.0.1:8080", "http://[::1]:8080", "https://a/b"] {
        let text = format!("{server}/join#{secret}");
        assert_eq!(
            text.parse::<InviteLink>().map(|link| link.server),
            Ok(server.to_owned())
        );
    }
}

proptest! {
    #[test]
    fn any_invite_survives_its_text(ids in any::<[[u8; 16]; 2]>(), server_key in any::<[u8; 32]>()) {
        let link = InviteLink { community: CommunityId(ids[0]), secret: ids[1], server_key, ..link() };
        prop_assert_eq!(link.to_string().parse(), Ok(link));
    }

    #[test]
    fn a_damaged_invite_is_an_error_and_no_panic(text in ".{0,200}", damage in damage()) {
        let _ = text.parse::<InviteLink>();
        let damaged = damage.to(link().to_string().into_bytes());
        let _ = String::from_utf8_lossy(&damaged).parse::<InviteLink>();
    }

    #[test]
    fn requests_to_come_in_are_read_as_they_were_written(
        secret in any::<[u8; 16]>(),
        seed in any::<[u8; 32]>(),
        nonce in prop::collection::vec(any::<u8>(), 0..80),
        damage in damage(),
    ) {
        let proof = TokenRequest::sign(&PrivateKey::from_seed(seed), TOWN, &nonce);
        let request = JoinRequest { secret, proof };
        let bytes = codec::encode(&request);
        prop_assert_eq!(codec::decode::<JoinRequest>(&bytes), Ok(request));
        let _ = codec::decode::<JoinRequest>(&damage.to(bytes));
    }
}
