-- Whose rows are whose. Two roles work with a journal: its own, which runs everybody's deployments
-- and sees every row, and one more, which transactions for one tenant take on and which sees that
-- tenant's rows alone. Nothing but a deployment and an event names its tenant: the rest belongs to
-- whom its deployment does, and so the tables that orders pass through have no column more.

DO $$
DECLARE
  runner text := 'signalbox_' || current_schema();
  name   text;
BEGIN
  FOREACH name IN ARRAY ARRAY[runner, runner || '_tenant'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- another database of the same server has it already
    END;
  END LOOP;
END $$;

CREATE FUNCTION current_tenant() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('signalbox.tenant', true), '') $$;

-- Rows that a tenant may see, and write where nothing else is said.
CREATE TABLE own_rows (name text PRIMARY KEY, own text NOT NULL, written text NOT NULL);
INSERT INTO own_rows
SELECT name, own, coalesce(written, own)
FROM (VALUES
  ('deployment', 'tenant = current_tenant()', NULL),
  ('event', 'tenant = current_tenant()', NULL),
  ('input', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('checkpoint', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('decision', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('orders', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('errand', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('control', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('live_grant', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('deployment_limits', 'deployment = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('fill', 'book = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('position', 'book = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('balance', 'book = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  ('ledger_transaction', 'book = ANY (ARRAY(SELECT id FROM deployment))', NULL),
  -- a posting is written by the statement that writes its transaction, which it cannot see yet
  ('posting', 'transaction IN (SELECT id FROM ledger_transaction)', 'true'),
  ('hold', 'client_id IN (SELECT client_id FROM orders)', NULL),
  ('lease', 'name = ANY (ARRAY(SELECT lane FROM deployment))', NULL),
  -- what stops everything, or the account that one trades at, stops a tenant too
  ('kill',
   $kill$ scope = '*' OR scope = 'tenant:' || current_tenant()
     OR scope IN (
       SELECT 'deployment:' || id FROM deployment
       UNION ALL
       SELECT 'account:' || substring(lane FROM strpos(lane, ':') + 1) FROM deployment) $kill$,
   $kill$ scope = 'tenant:' || current_tenant()
     OR scope IN (SELECT 'deployment:' || id FROM deployment) $kill$),
  -- the house's chain is written by everybody and read by nobody but the house
  ('audit', 'chain = ANY (ARRAY(SELECT id FROM deployment))',
   $house$ chain = 'house' OR chain = ANY (ARRAY(SELECT id FROM deployment)) $house$),
  ('audit_head', $house$ chain = 'house' OR chain = ANY (ARRAY(SELECT id FROM deployment)) $house$,
   NULL)
) AS rows (name, own, written);

DO $$
DECLARE
  runner text := 'signalbox_' || current_schema();
  it     record;
BEGIN
  FOR it IN SELECT * FROM own_rows LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', it.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', it.name);
    EXECUTE format('CREATE POLICY runner ON %I TO %I USING (true) WITH CHECK (true)',
      it.name, runner);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO %I USING (%s)',
      it.name, runner || '_tenant', it.own);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT TO %I WITH CHECK (%s)',
      it.name, runner || '_tenant', it.written);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE TO %I USING (%s) WITH CHECK (%s)',
      it.name, runner || '_tenant', it.own, it.written);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE TO %I USING (%s)',
      it.name, runner || '_tenant', it.own);
  END LOOP;
END $$;
DROP TABLE own_rows;

-- A view shows what who asks may see, not what its owner may.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT viewname FROM pg_views WHERE schemaname = current_schema() LOOP
    EXECUTE format('ALTER VIEW %I SET (security_invoker = true)', name);
  END LOOP;
END $$;
