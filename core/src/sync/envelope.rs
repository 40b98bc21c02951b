//! The signed envelope: one command's change, or one register command, with who made it and where it goes.

use crate::codec::{self, CodecError};
use crate::ids::{CommandId, CommunityId, DeviceId, DocumentId, GenerationId, Hash};
use crate::keys::{self, BadSignature, Claim, PrivateKey};
use crate::limits::PAYLOAD_BYTES;
use crate::register::RegisterAct;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Signatures of envelopes are over this, then fixed-width fields: no two envelopes sign the same bytes.
const DOMAIN: &[u8] = b"mitmach/envelope/1\0";
/// [`DOMAIN`], five ids, schema, hash of the payload.
const SIGNED_BYTES: usize = DOMAIN.len() + 5 * 16 + 4 + 32;

/// One command on its way. On the wire a CBOR array of its fields in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The community it is for.
    pub community: CommunityId,
    /// The document; zero for register commands.
    pub document: DocumentId,
    /// The document's generation; zero for register commands.
    pub generation: GenerationId,
    /// The device that made and signed it.
    pub device: DeviceId,
    /// The command.
    pub command: CommandId,
    /// The schema it was written in.
    pub schema: u32,
    /// A change's raw bytes, or a register command in CBOR.
    pub payload: Vec<u8>,
    /// Ed25519 over [`Envelope::signed_bytes`].
    pub signature: [u8; 64],
}

/// What an envelope carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// A register command.
    Register,
    /// A change of this document and generation.
    Change(DocumentId, GenerationId),
}

/// Why an envelope can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Not CBOR of an envelope.
    #[error("not an envelope: {0}")]
    Codec(#[from] CodecError),
    /// The payload is larger than [`PAYLOAD_BYTES`].
    #[error("the payload is too large")]
    TooLarge,
}

#[derive(Serialize, Deserialize)]
struct Wire(
    CommunityId,
    DocumentId,
    GenerationId,
    DeviceId,
    CommandId,
    u32,
    #[serde(with = "serde_bytes")] Vec<u8>,
    #[serde(with = "serde_bytes")] [u8; 64],
);

impl Envelope {
    /// Seals a payload with a device's key.
    pub fn seal(
        key: &PrivateKey,
        community: CommunityId,
        body: Body,
        command: CommandId,
        schema: u32,
        payload: Vec<u8>,
    ) -> Self {
        let (document, generation) = match body {
            Body::Register => Default::default(),
            Body::Change(document, generation) => (document, generation),
        };
        let mut envelope = Self {
            community,
            document,
            generation,
            device: key.device(),
            command,
            schema,
            payload,
            signature: [0; 64],
        };
        envelope.signature = key.sign(&envelope.signed_bytes());
        envelope
    }

    /// What the signature is over: domain, community, document, generation, device, command, schema (big
    /// endian) and SHA-256 of the payload.
    pub fn signed_bytes(&self) -> [u8; SIGNED_BYTES] {
        let mut bytes = [0; SIGNED_BYTES];
        let mut at = 0;
        let payload = Sha256::digest(&self.payload);
        let parts: [&[u8]; 8] = [
            DOMAIN,
            &self.community.0,
            &self.document.0,
            &self.generation.0,
            &self.device.0,
            &self.command.0,
            &self.schema.to_be_bytes(),
            &payload,
        ];
        for part in parts {
            bytes[at..at + part.len()].copy_from_slice(part);
            at += part.len();
        }
        bytes
    }

    /// Checks the signature with the device's public key.
    pub fn verify(&self, public_key: &[u8; 32]) -> Result<(), BadSignature> {
        keys::verify(public_key, &self.signature, &self.signed_bytes())
    }

    /// Its signature, to be checked together with others.
    pub fn claim(&self, public_key: &[u8; 32]) -> Claim {
        Claim {
            key: *public_key,
            signature: self.signature,
            signed: self.signed_bytes().to_vec(),
        }
    }

    /// What it carries.
    pub fn body(&self) -> Body {
        if self.document == DocumentId::default() {
            Body::Register
        } else {
            Body::Change(self.document, self.generation)
        }
    }

    /// Its bytes on the wire.
    pub fn encode(&self) -> Vec<u8> {
        codec::encode(&Wire(
            self.community,
            self.document,
            self.generation,
            self.device,
            self.command,
            self.schema,
            self.payload.clone(),
            self.signature,
        ))
    }

    /// Reads an envelope; its signature is still to be checked.
    pub fn decode(bytes: &[u8]) -> Result<Self, EnvelopeError> {
        if bytes.len() > PAYLOAD_BYTES + 1024 {
            return Err(EnvelopeError::TooLarge);
        }
        let Wire(community, document, generation, device, command, schema, payload, signature) =
            codec::decode(bytes)?;
        if payload.len() > PAYLOAD_BYTES {
            return Err(EnvelopeError::TooLarge);
        }
        // A register command has neither document nor generation, a change has both.
        if (document == DocumentId::default()) != (generation == GenerationId::default()) {
            return Err(EnvelopeError::Codec(CodecError::Unexpected));
        }
        Ok(Self {
            community,
            document,
            generation,
            device,
            command,
            schema,
            payload,
            signature,
        })
    }

    /// The register command inside.
    pub fn register_act(&self) -> Result<RegisterAct, CodecError> {
        codec::decode(&self.payload)
    }

    /// What tells two payloads of one command apart: automerge's hash is in the change, so here SHA-256.
    pub fn payload_hash(&self) -> Hash {
        Hash::of(&self.payload)
    }
}
