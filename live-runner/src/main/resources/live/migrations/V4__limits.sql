-- The pre-trade limits of deployments, and the request that changes them.
CREATE TABLE deployment_limits (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  deployment  text        NOT NULL REFERENCES deployment,
  holds_after bigint      NOT NULL,
  limits      text        NOT NULL,
  actor       text        NOT NULL,
  at          timestamptz NOT NULL
);
COMMENT ON COLUMN deployment_limits.holds_after IS
  'the last decision instant, in milliseconds since the epoch, that was judged by the limits before';
CREATE INDEX deployment_limits_in_order ON deployment_limits (deployment, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON deployment_limits
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

ALTER TABLE control DROP CONSTRAINT control_kind_check;
ALTER TABLE control ADD CONSTRAINT control_kind_check
  CHECK (kind IN ('PAUSE', 'RESUME', 'STOP', 'FLATTEN', 'LIMIT'));
