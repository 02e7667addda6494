CREATE TABLE webhooks (
    key            bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT webhooks_pkey PRIMARY KEY,
    id             text COLLATE "C" NOT NULL CONSTRAINT webhooks_id UNIQUE,
    url            text        NOT NULL,
    description    text        NOT NULL,
    filter_text    text        NOT NULL,
    filter         jsonb       NOT NULL,
    status         text        NOT NULL CHECK (status IN ('enabled', 'paused', 'disabled')),
    reason         text        NOT NULL DEFAULT '',
    run            bigint      NOT NULL DEFAULT 1,
    after_cursor   bigint      NOT NULL,
    after_mark     bigint      NOT NULL,
    pending_cursor bigint      NOT NULL DEFAULT 0,
    pending_mark   bigint      NOT NULL DEFAULT 0,
    failures       bigint      NOT NULL DEFAULT 0,
    failing_since  timestamptz,
    next_attempt   timestamptz NOT NULL DEFAULT '-infinity',
    delivered_at   timestamptz,
    lease          text        NOT NULL DEFAULT '',
    leased_until   timestamptz NOT NULL DEFAULT '-infinity',
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
);
COMMENT ON TABLE webhooks IS 'Subscriptions to the change log, each with the place up to which it has arrived.';
COMMENT ON COLUMN webhooks.filter_text IS 'The filter as it was given, in the form of a query; filter is what was read in it.';
COMMENT ON COLUMN webhooks.run IS 'Rises with every replay and every other filter: what is sent again then are new messages, with ids of their own.';
COMMENT ON COLUMN webhooks.after_cursor IS 'With after_mark: the place behind the last change that has arrived, or was not to be told.';
COMMENT ON COLUMN webhooks.pending_cursor IS
    'With pending_mark: the end of the message that is being delivered, 0 where none is. It is set before the first attempt, so that every attempt sends the same changes under the same id.';
COMMENT ON COLUMN webhooks.lease IS
    'Of the server that is delivering, until leased_until by the clock of the database; who was killed with a lease is replaced when it is over.';

CREATE TABLE webhook_secrets (
    webhook    bigint      NOT NULL REFERENCES webhooks ON DELETE CASCADE,
    secret     bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    CONSTRAINT webhook_secrets_pkey PRIMARY KEY (webhook, secret)
);
COMMENT ON TABLE webhook_secrets IS
    'What messages are signed with, as it is, for signing needs it; a table of its own, so that the right to read it can be withheld.';
COMMENT ON COLUMN webhook_secrets.expires_at IS 'Null of the newest; the one before it signs beside it until then.';

CREATE TABLE webhook_deliveries (
    number      bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT webhook_deliveries_pkey PRIMARY KEY,
    webhook     bigint      NOT NULL REFERENCES webhooks ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    message     text        NOT NULL,
    attempt     bigint      NOT NULL,
    changes     bigint      NOT NULL,
    next_cursor bigint      NOT NULL,
    next_mark   bigint      NOT NULL,
    status      bigint      NOT NULL,
    failure     text        NOT NULL,
    took        interval    NOT NULL
);
COMMENT ON TABLE webhook_deliveries IS 'Attempts to deliver, the last thousand of a subscription and none older than thirty days.';
COMMENT ON COLUMN webhook_deliveries.status IS 'Of the answer; 0 where none came.';
CREATE INDEX webhook_deliveries_of_webhook ON webhook_deliveries (webhook, number);
