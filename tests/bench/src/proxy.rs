//! A TCP proxy between phones and server that counts bytes and does nothing else.
//!
//! It counts what a phone would pay for: the content of the TCP streams in both directions, with
//! the framing of HTTP or WebSocket, without TCP's and IP's own headers.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use crate::Result;

/// A proxy that runs until the program ends.
pub struct Proxy {
    address: SocketAddr,
    bytes: Arc<AtomicU64>,
}

impl Proxy {
    /// Listens on a free port of the loopback and passes every connection on to `server`.
    pub fn start(server: SocketAddr) -> Result<Self> {
        Self::listen((Ipv4Addr::LOCALHOST, 0).into(), server)
    }

    /// The same on a given address.
    pub fn listen(address: SocketAddr, server: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        let bytes = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&bytes);
        thread::spawn(move || {
            for phone in listener.incoming().flatten() {
                if let Err(error) = pass_on(phone, server, &counter) {
                    eprintln!("proxy: connection not passed on: {error}");
                }
            }
        });
        Ok(Self { address, bytes })
    }

    /// Where phones connect.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Bytes in both directions since the start.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }
}

fn pass_on(phone: TcpStream, server: SocketAddr, bytes: &Arc<AtomicU64>) -> io::Result<()> {
    let server = TcpStream::connect(server)?;
    phone.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let (phone_again, server_again) = (phone.try_clone()?, server.try_clone()?);
    let (up, down) = (Arc::clone(bytes), Arc::clone(bytes));
    thread::spawn(move || copy(phone, server, &up));
    thread::spawn(move || copy(server_again, phone_again, &down));
    Ok(())
}

/// Ends when either side does; a phone that goes off the network is the normal end.
fn copy(mut from: TcpStream, mut to: TcpStream, bytes: &AtomicU64) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        let Some(chunk) = buffer.get(..read) else {
            break;
        };
        bytes.fetch_add(u64::try_from(read).unwrap_or(u64::MAX), Ordering::Relaxed);
        if to.write_all(chunk).is_err() {
            break;
        }
    }
    // An error means that the other end is gone already, which is what is wanted.
    let _ = to.shutdown(Shutdown::Write);
    let _ = from.shutdown(Shutdown::Read);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_both_directions_are_passed_on_and_counted() -> Result<()> {
        let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let proxy = Proxy::start(server.local_addr()?)?;
        let echo = thread::spawn(move || -> io::Result<()> {
            let (mut stream, _) = server.accept()?;
            let mut hello = [0; 5];
            stream.read_exact(&mut hello)?;
            stream.write_all(&hello)
        });
        let mut phone = TcpStream::connect(proxy.address())?;
        phone.write_all(b"hello")?;
        let mut answer = [0; 5];
        phone.read_exact(&mut answer)?;
        assert_eq!(&answer, b"hello");
        assert_eq!(proxy.bytes(), 10);
        echo.join().map_err(|_| "the echo panicked")??;
        Ok(())
    }
}
