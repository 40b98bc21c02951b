-- One phone's database. Released migrations are never edited; a change is a new file.

-- Who this phone is and how far it has synced. One row.
CREATE TABLE phone (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    community     BLOB NOT NULL,          -- CommunityId
    person        BLOB NOT NULL,          -- CardId
    device        BLOB NOT NULL,          -- DeviceId, derived from the key beside the database
    server        TEXT NOT NULL,          -- its address, without a slash at the end
    server_key    BLOB NOT NULL,          -- its Ed25519 public key, from the invite
    server_schema INTEGER NOT NULL,       -- the schema of its last answer
    schema        INTEGER NOT NULL,       -- the schema of the program that took in what the cursor passed
    cursor        BLOB,                   -- CBOR of the last item's cursor; NULL before the first
    synced_ms     INTEGER                 -- when the phone last had everything, by its own clock
) STRICT;

-- Commands that have not arrived, or were not accepted. `number` is their order of entry.
CREATE TABLE command (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    id         BLOB NOT NULL UNIQUE,      -- CommandId
    document   BLOB,                      -- DocumentId; NULL for register commands
    content    BLOB NOT NULL,             -- CBOR of what was entered
    target     BLOB,                      -- RecordId that it changes or takes back
    entered_ms INTEGER NOT NULL,          -- by this phone's clock, for people only
    urgent     INTEGER NOT NULL,
    state      INTEGER NOT NULL,          -- 0 only here, 1 arrived (its row is on the way), 2 not accepted
    position   INTEGER,                   -- log position, once arrived
    refusal    TEXT,                      -- why it was not accepted
    envelope   BLOB                       -- register commands: the signed envelope; documents' is in `change`
) STRICT;
CREATE INDEX command_state ON command (state, number);

-- Every change this phone holds, as the signed envelope it came in. Own ones that the server does not
-- have yet have no position; a document is rebuilt from positions first, then from own ones in order.
CREATE TABLE change (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    document BLOB NOT NULL,
    hash     BLOB NOT NULL UNIQUE,
    command  BLOB NOT NULL,
    position INTEGER,
    envelope BLOB NOT NULL
) STRICT;
CREATE INDEX change_document ON change (document, position);
CREATE INDEX change_command ON change (command);

-- Under which actor this phone writes in a document; a new one after each rebuild.
CREATE TABLE writer (
    document BLOB PRIMARY KEY,
    actor    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Projections: what screens read, without opening a document.
CREATE TABLE record (
    id       BLOB PRIMARY KEY,
    document BLOB NOT NULL,
    data     BLOB NOT NULL                -- CBOR of the record with all concurrent values
) STRICT, WITHOUT ROWID;
CREATE INDEX record_document ON record (document);

-- The register as the server sent it; the phone's own pending commands are applied on top in memory.
CREATE TABLE register_row (
    key     BLOB PRIMARY KEY,             -- CBOR of the row's key
    version INTEGER NOT NULL,
    row     BLOB                          -- CBOR of its contents; NULL when gone or not for this reader
) STRICT, WITHOUT ROWID;

-- The item that is coming in parts, at most one.
CREATE TABLE part (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    hash  BLOB NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
