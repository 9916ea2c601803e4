-- Tables of the server. Every table of a tenant's data carries the tenant in its key, and row-level
-- security holds every statement to the tenant that its transaction is for.

-- The tenant of the current transaction; none where it was not said.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('signalbox.tenant', true), '')::uuid $$;

-- Whether the current transaction finds out who signs in: it sees accounts of all tenants, nothing else.
CREATE FUNCTION at_the_gate() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('signalbox.gate', true), '') = 'open' $$;

CREATE TABLE tenant (
  tenant_id uuid PRIMARY KEY,
  name text NOT NULL,
  created timestamptz NOT NULL
);

CREATE TABLE account (
  tenant_id uuid NOT NULL REFERENCES tenant,
  account_id uuid NOT NULL,
  name text NOT NULL,
  password text,
  role text NOT NULL,
  disabled boolean NOT NULL,
  created timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id)
);
CREATE UNIQUE INDEX account_name ON account (lower(name));

CREATE TABLE session (
  tenant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  account_id uuid NOT NULL,
  created timestamptz NOT NULL,
  last_used timestamptz NOT NULL,
  ends timestamptz NOT NULL,
  ended text,
  PRIMARY KEY (tenant_id, session_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);

-- A refresh token is known by its hash alone, and is good once.
CREATE TABLE refresh_token (
  tenant_id uuid NOT NULL,
  hash text NOT NULL,
  session_id uuid NOT NULL,
  issued timestamptz NOT NULL,
  expires timestamptz NOT NULL,
  used timestamptz,
  PRIMARY KEY (tenant_id, hash),
  FOREIGN KEY (tenant_id, session_id) REFERENCES session
);
CREATE UNIQUE INDEX refresh_token_hash ON refresh_token (hash);

CREATE TABLE sign_in_link (
  tenant_id uuid NOT NULL,
  hash text NOT NULL,
  account_id uuid NOT NULL,
  expires timestamptz NOT NULL,
  used timestamptz,
  PRIMARY KEY (tenant_id, hash),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);
CREATE UNIQUE INDEX sign_in_link_hash ON sign_in_link (hash);

CREATE TABLE strategy (
  tenant_id uuid NOT NULL REFERENCES tenant,
  strategy_id uuid NOT NULL,
  name text NOT NULL,
  created timestamptz NOT NULL,
  deleted timestamptz,
  PRIMARY KEY (tenant_id, strategy_id)
);

CREATE TABLE strategy_version (
  tenant_id uuid NOT NULL,
  strategy_id uuid NOT NULL,
  version integer NOT NULL,
  text text NOT NULL,
  hash text NOT NULL,
  valid boolean NOT NULL,
  symbols text NOT NULL,
  note text,
  author text NOT NULL,
  created timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, strategy_id, version),
  FOREIGN KEY (tenant_id, strategy_id) REFERENCES strategy
);

CREATE TABLE backtest (
  tenant_id uuid NOT NULL REFERENCES tenant,
  backtest_id uuid NOT NULL,
  strategy_id uuid,
  version integer,
  name text NOT NULL,
  text text NOT NULL,
  request text NOT NULL,
  state text NOT NULL,
  created timestamptz NOT NULL,
  finished timestamptz,
  failure text,
  headline text,
  result text,
  chart text,
  PRIMARY KEY (tenant_id, backtest_id),
  FOREIGN KEY (tenant_id, strategy_id, version) REFERENCES strategy_version
);
CREATE INDEX backtest_by_time ON backtest (tenant_id, created DESC);

-- Which version of which strategy a deployment runs; the rest of it is the runner's.
CREATE TABLE deployment (
  tenant_id uuid NOT NULL REFERENCES tenant,
  deployment_id text NOT NULL,
  strategy_id uuid NOT NULL,
  version integer NOT NULL,
  created timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, deployment_id),
  FOREIGN KEY (tenant_id, strategy_id, version) REFERENCES strategy_version
);

-- What a creating call with an idempotency key answered, so that a repeated call answers the same.
CREATE TABLE answered (
  tenant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  key text NOT NULL,
  request text NOT NULL,
  status integer NOT NULL,
  body text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id, key),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tenant', 'account', 'session', 'refresh_token', 'sign_in_link',
      'strategy', 'strategy_version', 'backtest', 'deployment', 'answered'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = current_tenant())'
      || ' WITH CHECK (tenant_id = current_tenant())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['tenant', 'account', 'session', 'refresh_token', 'sign_in_link'] LOOP
    EXECUTE format('CREATE POLICY gate ON %I FOR SELECT USING (at_the_gate())', name);
  END LOOP;
END $$;

-- A version never changes.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a strategy never changes';
END $$;
CREATE TRIGGER version_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON strategy_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
