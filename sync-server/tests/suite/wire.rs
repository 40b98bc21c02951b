//! A client of a few lines: it can lie, be slow and hang up, as none with manners does.

use crate::town::Town;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use mitmach_core::keys::PrivateKey;
use mitmach_core::sync::{Challenge, Cursor, Item, Request, Token, TokenRequest, read_items};
use mitmach_core::{CommunityId, codec};
use mitmach_server::Server;
use mitmach_server::http::{Config, Running};
use serde::Deserialize;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::ops::Deref;
use std::time::Duration;
use tokio::runtime::Runtime;

/// Where a server listens.
#[derive(Debug, Clone, Copy)]
pub struct Remote {
    pub address: SocketAddr,
    pub id: CommunityId,
}

/// A server that listens on a free port.
pub struct Listening {
    remote: Remote,
    runtime: Runtime,
    running: Option<Running>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

/// What an error says.
#[derive(Debug, Deserialize)]
struct Problem {
    code: String,
}

impl Listening {
    pub fn start(server: Server, id: CommunityId, config: Config) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let address = "127.0.0.1:0".parse().expect("an address");
        let running = runtime
            .block_on(Running::start(server, address, config))
            .expect("listens");
        Self {
            remote: Remote {
                address: running.address,
                id,
            },
            runtime,
            running: Some(running),
        }
    }

    /// The town's server, listening; what is left of the town.
    pub fn of(town: Town) -> (Self, crate::town::Phone) {
        let Town {
            server,
            id,
            organiser,
            ..
        } = town;
        (Self::start(server, id, Config::default()), organiser)
    }

    pub fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            self.runtime.block_on(running.stop());
        }
    }
}

impl Deref for Listening {
    type Target = Remote;

    fn deref(&self) -> &Remote {
        &self.remote
    }
}

impl Remote {
    pub fn connect(&self) -> TcpStream {
        self.try_connect().expect("connects")
    }

    fn try_connect(&self) -> std::io::Result<TcpStream> {
        let stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        Ok(stream)
    }

    /// Sends these bytes and reads until the server hangs up.
    pub fn raw(&self, bytes: &[u8]) -> Answer {
        let Ok(mut stream) = self.try_connect() else {
            return Answer {
                status: 0,
                head: String::new(),
                body: Vec::new(),
            };
        };
        // The server may have answered and hung up before all is sent.
        let _ = stream.write_all(bytes);
        read_answer(stream)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.raw(format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").as_bytes())
    }

    pub fn post(&self, path: &str, headers: &str, body: &[u8]) -> Answer {
        let length = body.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n"
        );
        self.raw(&[head.as_bytes(), body].concat())
    }

    pub fn path(&self, what: &str) -> String {
        format!("/v1/communities/{}/{what}", self.id)
    }

    pub fn challenge(&self) -> Challenge {
        let answer = self.get(&self.path("challenge"));
        assert_eq!(answer.status, 200);
        codec::decode(&answer.body).expect("a challenge")
    }

    pub fn session(&self, key: &PrivateKey) -> Answer {
        let proof = TokenRequest::sign(key, self.id, &self.challenge().nonce);
        self.post(&self.path("session"), "", &codec::encode(&proof))
    }

    /// A header with a fresh token.
    pub fn bearer(&self, key: &PrivateKey) -> String {
        let token: Token = codec::decode(&self.session(key).body).expect("a token");
        format!("authorization: Bearer {}\r\n", token.token)
    }

    pub fn sync(&self, bearer: &str, request: &Request) -> Answer {
        self.post(&self.path("sync"), bearer, &codec::encode(request))
    }

    pub fn live(&self, bearer: &str, cursor: Option<Cursor>) -> Live {
        let cursor = cursor.map(|cursor| URL_SAFE_NO_PAD.encode(codec::encode(&cursor)));
        let query = cursor
            .map(|text| format!("?cursor={text}"))
            .unwrap_or_default();
        let mut stream = self.connect();
        let head = format!(
            "GET {}{query} HTTP/1.1\r\nhost: x\r\n{bearer}\r\n",
            self.path("live")
        );
        stream.write_all(head.as_bytes()).expect("sent");
        let mut lines = BufReader::new(stream);
        let mut status = String::new();
        lines.read_line(&mut status).expect("a status");
        Live {
            status: status[9..12].parse().expect("a status"),
            lines,
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Answer {
    pub fn code(&self) -> String {
        codec::decode::<Problem>(&self.body)
            .expect("a problem")
            .code
    }

    pub fn items(&self) -> Vec<Item> {
        assert_eq!(self.status, 200, "{}", self.head);
        let answer = read_items(&self.body).expect("items");
        assert!(answer.complete);
        answer.items
    }

    /// The items, if the answer came whole: the server may have died on the way.
    pub fn whole(&self) -> Option<Vec<Item>> {
        let answer = (self.status == 200).then(|| read_items(&self.body))?.ok()?;
        answer.complete.then_some(answer.items)
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value)
            .next()
    }
}

pub fn read_answer(mut stream: TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head
        .get(9..12)
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0);
    Answer {
        status,
        body: bytes.get(end + 4..).unwrap_or_default().to_vec(),
        head,
    }
}

/// An open live stream.
pub struct Live {
    pub status: u16,
    lines: BufReader<TcpStream>,
}

impl Live {
    /// The next event's items; `None` when the stream has ended.
    pub fn event(&mut self) -> Option<Vec<Item>> {
        loop {
            let line = self.line()?;
            if let Some(data) = line.strip_prefix("data: ") {
                let bytes = STANDARD.decode(data.trim_end()).expect("base64");
                let answer = read_items(&bytes).expect("items");
                assert!(answer.complete);
                return Some(answer.items);
            }
        }
    }

    /// The next line of the chunked body; `None` at its end.
    pub fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self
            .lines
            .read_line(&mut line)
            .expect("the server does not hang");
        (read > 0 && line != "0\r\n").then_some(line)
    }
}
