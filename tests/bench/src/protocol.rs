//! The lines between the harness and a process that hosts phones: one JSON order a line on its
//! standard input, one JSON reply a line on its standard output.
//!
//! Times are taken in the phones' process, around the work alone, so that they hold nothing of
//! these lines.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

use crate::Result;
use crate::contestant::Phones;
use crate::measure::Figure;

/// What the harness tells the phones to do.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Connect, make the documents and bring them to every phone.
    Prepare,
    /// Edit while connected, until all agree.
    Burst {
        /// Edits of each phone in each document.
        edits: u32,
    },
    /// Disconnect, then edit.
    EditOffline {
        /// Edits of each phone in each document.
        edits: u32,
    },
    /// Connect, until all agree.
    Reconnect,
    /// Edit on the first phone, wait on the second.
    Relay {
        /// How many times.
        times: u32,
        /// The documents to go round in.
        documents: u32,
    },
    /// One more phone joins without data.
    JoinCold,
    /// The first phone by itself.
    Alone {
        /// How many times.
        times: u32,
    },
}

/// What the phones answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Done, and how long it took.
    Done {
        /// The whole order, in microseconds.
        took_us: u64,
        /// Each relay, in microseconds.
        relays_us: Vec<u64>,
        /// What the phones measured themselves.
        figures: Vec<Figure>,
    },
    /// Not done.
    Failed {
        /// For people.
        reason: String,
    },
}

/// Hosts the phones: carries out orders until standard input ends.
pub async fn serve(mut phones: impl Phones) -> Result<()> {
    let mut orders = BufReader::new(tokio::io::stdin()).lines();
    let mut output = tokio::io::stdout();
    while let Some(line) = orders.next_line().await? {
        let order: Order = serde_json::from_str(&line)?;
        let reply = match carry_out(&mut phones, order).await {
            Ok(reply) => reply,
            Err(error) => Reply::Failed {
                reason: error.to_string(),
            },
        };
        let mut line = serde_json::to_string(&reply)?;
        line.push('\n');
        output.write_all(line.as_bytes()).await?;
        output.flush().await?;
    }
    Ok(())
}

async fn carry_out(phones: &mut impl Phones, order: Order) -> Result<Reply> {
    let mut relays_us = Vec::new();
    let mut figures = Vec::new();
    let start = Instant::now();
    match order {
        Order::Prepare => phones.prepare().await?,
        Order::Burst { edits } => {
            phones.edit(edits).await?;
            phones.agree().await?;
        }
        Order::EditOffline { edits } => {
            phones.disconnect().await?;
            phones.edit(edits).await?;
        }
        Order::Reconnect => {
            phones.connect().await?;
            phones.agree().await?;
        }
        Order::Relay { times, documents } => {
            for turn in 0..times {
                let took = phones.relay(turn % documents.max(1)).await?;
                relays_us.push(micros(took)?);
            }
        }
        Order::JoinCold => phones.join_cold().await?,
        Order::Alone { times } => figures = phones.alone(times).await?,
    }
    let took_us = micros(start.elapsed())?;
    if !matches!(order, Order::EditOffline { .. } | Order::Alone { .. }) {
        phones.check().await?;
    }
    Ok(Reply::Done {
        took_us,
        relays_us,
        figures,
    })
}

fn micros(duration: Duration) -> Result<u64> {
    Ok(u64::try_from(duration.as_micros())?)
}
