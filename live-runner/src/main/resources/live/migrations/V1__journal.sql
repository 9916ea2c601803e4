-- The journal of one mode: the same tables in the schema paper and in the schema live.
-- Records are stored whole as canonical text (column body); what is searched, summed or held by a
-- constraint is a column beside it.

-- ---- deployments and who runs them

CREATE TABLE deployment (
  id         text        PRIMARY KEY,
  tenant     text        NOT NULL,
  lane       text        NOT NULL,
  body       text        NOT NULL,
  created_at timestamptz NOT NULL,
  state      text        NOT NULL
    CHECK (state IN ('READY', 'RUNNING', 'PAUSED', 'STOPPING', 'STOPPED', 'FAILED')),
  reason     text        NOT NULL,
  version    bigint      NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX deployment_of_tenant ON deployment (tenant, created_at DESC, id DESC);
CREATE INDEX deployment_active ON deployment (created_at, id)
  WHERE state NOT IN ('STOPPED', 'FAILED');

CREATE TABLE lease (
  name       text        PRIMARY KEY,
  holder     text        NOT NULL,
  epoch      bigint      NOT NULL,
  expires_at timestamptz NOT NULL
);

-- ---- what sessions were given, what they are, what they decided

CREATE TABLE input (
  deployment text        NOT NULL REFERENCES deployment,
  seq        bigint      NOT NULL,
  at         timestamptz NOT NULL,
  body       text        NOT NULL,
  PRIMARY KEY (deployment, seq)
);

CREATE TABLE checkpoint (
  deployment text        PRIMARY KEY REFERENCES deployment,
  inputs     bigint      NOT NULL,
  at         timestamptz NOT NULL,
  state      bytea       NOT NULL
);

CREATE TABLE decision (
  deployment text        NOT NULL REFERENCES deployment,
  fire_key   text        NOT NULL,
  seq        bigint      GENERATED ALWAYS AS IDENTITY,
  inputs     bigint      NOT NULL,
  body       text        NOT NULL,
  stored_at  timestamptz NOT NULL,
  PRIMARY KEY (deployment, fire_key)
);
CREATE INDEX decision_in_order ON decision (deployment, seq);

-- ---- orders

CREATE TABLE orders (
  client_id       text        PRIMARY KEY,
  seq             bigint      GENERATED ALWAYS AS IDENTITY,
  deployment      text        NOT NULL REFERENCES deployment,
  broker          text        NOT NULL,
  account         text        NOT NULL,
  instrument      text        NOT NULL,
  order_id        text        NOT NULL,
  fire_key        text        NOT NULL,
  leg             text        NOT NULL,
  ticket          text        NOT NULL,
  quantity        numeric,
  replaces        text        NOT NULL,
  state           text        NOT NULL,
  attempt         int         NOT NULL,
  broker_order_id text        NOT NULL,
  filled          numeric     NOT NULL CHECK (filled >= 0),
  average_price   numeric     NOT NULL,
  reason          text        NOT NULL,
  decided_at      timestamptz NOT NULL,
  changed_at      timestamptz NOT NULL,
  UNIQUE (deployment, fire_key, leg),
  CHECK (quantity IS NULL OR filled <= quantity)
);
CREATE INDEX orders_in_order ON orders (deployment, seq);
CREATE INDEX orders_by_name ON orders (deployment, order_id, seq);
CREATE INDEX orders_open ON orders (deployment, seq)
  WHERE state NOT IN ('FILLED', 'CANCELLED', 'REJECTED', 'EXPIRED');
CREATE INDEX orders_open_at_account ON orders (broker, account, seq)
  WHERE state NOT IN ('FILLED', 'CANCELLED', 'REJECTED', 'EXPIRED');
CREATE INDEX orders_in_doubt ON orders (broker, account, instrument) WHERE state = 'UNKNOWN';

-- Where an order may go from where it stands. The program has the same table, and a test compares
-- the two.
CREATE TABLE order_move (
  old_state text NOT NULL,
  new_state text NOT NULL,
  PRIMARY KEY (old_state, new_state)
);
INSERT INTO order_move
SELECT old_state, new_state
FROM (VALUES
  ('DECIDED', '{QUEUED,CANCELLED,REJECTED,EXPIRED}'::text[]),
  ('QUEUED', '{SENDING,CANCELLED,REJECTED,EXPIRED}'),
  ('SENDING', '{ACKED,PARTIAL,FILLED,CANCELLED,REJECTED,EXPIRED,UNKNOWN}'),
  ('ACKED', '{PARTIAL,FILLED,CANCEL_PENDING,CANCELLED,REJECTED,EXPIRED,UNKNOWN}'),
  ('PARTIAL', '{FILLED,CANCEL_PENDING,CANCELLED,REJECTED,EXPIRED,UNKNOWN}'),
  ('CANCEL_PENDING', '{ACKED,PARTIAL,FILLED,CANCELLED,REJECTED,EXPIRED,UNKNOWN}'),
  ('UNKNOWN', '{QUEUED,ACKED,PARTIAL,FILLED,CANCEL_PENDING,CANCELLED,REJECTED,EXPIRED}')
) AS moves (old_state, new_states), unnest(new_states) AS new_state;

CREATE FUNCTION order_moves() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.filled < OLD.filled THEN
    RAISE EXCEPTION 'order % cannot be filled less than it was', OLD.client_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND NOT EXISTS (
    SELECT FROM order_move WHERE old_state = OLD.state AND new_state = NEW.state) THEN
    RAISE EXCEPTION 'order % cannot go from % to %', OLD.client_id, OLD.state, NEW.state
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_moves BEFORE UPDATE ON orders
  FOR EACH ROW EXECUTE FUNCTION order_moves();

CREATE TABLE hold (
  client_id text    PRIMARY KEY,
  seq       bigint  GENERATED ALWAYS AS IDENTITY,
  broker    text    NOT NULL,
  account   text    NOT NULL,
  amount    numeric NOT NULL,
  currency  text    NOT NULL
);
CREATE INDEX hold_at_account ON hold (broker, account, seq);

-- ---- requests to brokers

CREATE TABLE errand (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lane       text        NOT NULL,
  deployment text        NOT NULL REFERENCES deployment,
  broker     text        NOT NULL,
  account    text        NOT NULL,
  instrument text        NOT NULL,
  client_id  text        NOT NULL,
  adds_risk  boolean     NOT NULL,
  request    text        NOT NULL,
  priority   int         NOT NULL,
  state      text        NOT NULL CHECK (state IN ('QUEUED', 'CLAIMED', 'DONE')),
  attempt    int         NOT NULL,
  epoch      bigint      NOT NULL,
  not_before timestamptz NOT NULL
);
COMMENT ON COLUMN errand.adds_risk IS 'whether it can make a position larger';
CREATE INDEX errand_waiting ON errand (lane, priority, id) WHERE state = 'QUEUED';
CREATE INDEX errand_claimed ON errand (lane, id) WHERE state = 'CLAIMED';
CREATE INDEX errand_about ON errand (client_id, id);

-- ---- fills and books

CREATE TABLE fill (
  seq          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  broker       text        NOT NULL,
  account      text        NOT NULL,
  execution_id text        NOT NULL,
  part         int         NOT NULL,
  client_id    text        NOT NULL,
  book         text        NOT NULL,
  instrument   text        NOT NULL,
  order_id     text        NOT NULL,
  signed       numeric     NOT NULL,
  price        numeric     NOT NULL,
  body         text        NOT NULL,
  booked_at    timestamptz NOT NULL,
  UNIQUE (broker, account, execution_id, part)
);
COMMENT ON COLUMN fill.signed IS 'the quantity, negative where it was sold';
CREATE INDEX fill_of_book ON fill (book, seq);
CREATE INDEX fill_at_account ON fill (broker, account, seq);
CREATE INDEX fill_of_order ON fill (client_id);

CREATE TABLE position (
  book       text    NOT NULL,
  broker     text    NOT NULL,
  account    text    NOT NULL,
  instrument text    NOT NULL,
  signed     numeric NOT NULL CHECK (signed <> 0),
  body       text    NOT NULL,
  PRIMARY KEY (book, broker, account, instrument)
);
CREATE INDEX position_at_account ON position (broker, account, instrument, book);

CREATE TABLE ledger_transaction (
  id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book text        NOT NULL,
  at   timestamptz NOT NULL,
  text text        NOT NULL
);
CREATE INDEX ledger_transaction_of_book ON ledger_transaction (book, id);

CREATE TABLE posting (
  transaction bigint  NOT NULL REFERENCES ledger_transaction,
  line        int     NOT NULL,
  kind        text    NOT NULL,
  name        text    NOT NULL,
  currency    text    NOT NULL,
  amount      numeric NOT NULL,
  PRIMARY KEY (transaction, line)
);

CREATE TABLE balance (
  book     text    NOT NULL,
  kind     text    NOT NULL,
  name     text    NOT NULL,
  currency text    NOT NULL,
  amount   numeric NOT NULL,
  PRIMARY KEY (book, kind, name, currency)
);

-- ---- what people ask for

CREATE TABLE control (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  deployment text        NOT NULL REFERENCES deployment,
  kind       text        NOT NULL CHECK (kind IN ('PAUSE', 'RESUME', 'STOP', 'FLATTEN')),
  actor      text        NOT NULL,
  reason     text        NOT NULL,
  at         timestamptz NOT NULL,
  outcome    text        NOT NULL,
  handled_at timestamptz
);
CREATE INDEX control_waiting ON control (id) WHERE handled_at IS NULL;
CREATE INDEX control_of_deployment ON control (deployment, id DESC);

CREATE TABLE kill (
  scope  text        PRIMARY KEY,
  level  int         NOT NULL CHECK (level BETWEEN 1 AND 3),
  actor  text        NOT NULL,
  reason text        NOT NULL,
  at     timestamptz NOT NULL
);

CREATE TABLE live_grant (
  id           text        PRIMARY KEY,
  deployment   text        NOT NULL REFERENCES deployment,
  broker       text        NOT NULL,
  account      text        NOT NULL,
  amount       numeric     NOT NULL,
  currency     text        NOT NULL,
  actor        text        NOT NULL,
  at           timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  confirmed_by text        NOT NULL,
  revoked      boolean     NOT NULL
);
CREATE INDEX live_grant_of_deployment ON live_grant (deployment, at DESC, id DESC);

-- ---- what is told, and what was done

CREATE TABLE event (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  seq        bigint      UNIQUE,
  tenant     text        NOT NULL,
  deployment text        NOT NULL,
  at         timestamptz NOT NULL,
  kind       text        NOT NULL,
  subject    text        NOT NULL,
  body       text        NOT NULL
);
COMMENT ON COLUMN event.seq IS 'given in one line after the commit, so that no reader misses a late one';
CREATE INDEX event_unnumbered ON event (id) WHERE seq IS NULL;
CREATE INDEX event_of_tenant ON event (tenant, seq);

CREATE TABLE audit (
  chain   text        NOT NULL,
  seq     bigint      NOT NULL,
  at      timestamptz NOT NULL,
  actor   text        NOT NULL,
  action  text        NOT NULL,
  subject text        NOT NULL,
  detail  text        NOT NULL,
  hash    bytea       NOT NULL,
  PRIMARY KEY (chain, seq)
);

CREATE TABLE audit_head (
  chain text   PRIMARY KEY,
  seq   bigint NOT NULL,
  hash  bytea  NOT NULL
);
