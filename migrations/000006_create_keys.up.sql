CREATE TABLE keys (
    id         text COLLATE "C" CONSTRAINT keys_pkey PRIMARY KEY,
    name       text        NOT NULL,
    digest     bytea       NOT NULL,
    scopes     text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used  timestamptz,
    CONSTRAINT keys_digest_is_sha256 CHECK (octet_length(digest) = 32),
    CONSTRAINT keys_scope_is_known CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['ingest', 'review', 'admin'])
);
COMMENT ON TABLE keys IS 'Access keys. A key is never deleted, so that its name can be found in logs for ever.';
COMMENT ON COLUMN keys.digest IS 'SHA-256 of the secret; the secret itself, 256 random bits, is kept nowhere.';
COMMENT ON COLUMN keys.last_used IS 'To the minute.';
