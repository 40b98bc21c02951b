-- Version 1. A released migration is never edited: what changes comes as the next numbered file.
--
-- Every table's key begins with the community, so that a sharded database can split by it.
-- Ids and hashes are blobs of fixed length, positions count from 1, CBOR is core's own.

-- A town's alliance.
CREATE TABLE community (
  id           BLOB    NOT NULL PRIMARY KEY,
  name         TEXT    NOT NULL,
  public_url   TEXT    NOT NULL,            -- where phones reach this server; stands in invites
  incarnation  BLOB    NOT NULL,            -- this life of the log
  server_seed  BLOB    NOT NULL,            -- Ed25519 seed of the server's own device, the steward
  mac_secret   BLOB    NOT NULL,            -- makes nonces and tokens
  steward      BLOB    NOT NULL,            -- the steward's card
  head         INTEGER NOT NULL,            -- last position of the log; writers compare and set it
  running_hash BLOB    NOT NULL,            -- 8 bytes: the log's running hash at the head
  day          TEXT    NOT NULL             -- the day (Europe/Berlin) whose rights the log reflects
) STRICT, WITHOUT ROWID;

-- The one sequence of changes and references to register rows.
CREATE TABLE log (
  community    BLOB    NOT NULL,
  position     INTEGER NOT NULL,
  running_hash BLOB    NOT NULL,            -- 8 bytes, over ids and positions, never contents
  kind         INTEGER NOT NULL,            -- 0 a change, 1 a register row, 2 a row for one reader
  document     BLOB,                        -- changes only, as are the next five
  generation   BLOB,
  device       BLOB,
  command      BLOB,
  hash         BLOB,                        -- automerge's hash of the change
  body         BLOB,                        -- the encoded envelope as it came
  row_key      BLOB,                        -- references only: the row's key in CBOR
  audience     BLOB,                        -- kind 2 only: the person for whom the row shows or goes
  PRIMARY KEY (community, position)
) STRICT, WITHOUT ROWID;

-- Opens a document's replica.
CREATE INDEX log_by_document ON log (community, document, position) WHERE document IS NOT NULL;

-- What was accepted, for ever: outlives compaction and generations.
CREATE TABLE command (
  community    BLOB    NOT NULL,
  device       BLOB    NOT NULL,
  command      BLOB    NOT NULL,
  hash         BLOB    NOT NULL,            -- of the change, or of a register command's payload
  position     INTEGER NOT NULL,            -- its own, or the head when it changed no row
  PRIMARY KEY (community, device, command)
) STRICT, WITHOUT ROWID;

-- Changes that were refused after their signature held: no second judgement, nothing builds on them.
CREATE TABLE refusal (
  community    BLOB    NOT NULL,
  hash         BLOB    NOT NULL,
  code         TEXT    NOT NULL,
  PRIMARY KEY (community, hash)
) STRICT, WITHOUT ROWID;

-- The register: each row once, in its newest form.
CREATE TABLE register_row (
  community    BLOB    NOT NULL,
  row_key      BLOB    NOT NULL,            -- CBOR
  version      INTEGER NOT NULL,            -- the log position that made this form
  row          BLOB,                        -- CBOR; NULL when the row is gone
  PRIMARY KEY (community, row_key)
) STRICT, WITHOUT ROWID;
