-- What must hold in the tables, as views of what does not: each is empty in a sound journal.

-- I2: whatever may make a position larger was decided
CREATE VIEW violation_i2 AS
SELECT o.client_id AS subject, 'it adds risk, and no decision asked for it' AS what
FROM orders o
WHERE o.ticket NOT LIKE '% Close(%'
  AND NOT EXISTS (
    SELECT FROM decision d WHERE d.deployment = o.deployment AND d.fire_key = o.fire_key);

-- I3: the sum of a book's fills is its position
CREATE VIEW violation_i3 AS
SELECT coalesce(f.book, p.book) || ' ' || coalesce(f.instrument, p.instrument) AS subject,
       'its fills sum to ' || coalesce(f.signed, 0) || ', its position is '
         || coalesce(p.signed, 0) AS what
FROM (
  SELECT book, broker, account, instrument, sum(signed) AS signed
  FROM fill GROUP BY book, broker, account, instrument) f
FULL JOIN position p USING (book, broker, account, instrument)
WHERE coalesce(f.signed, 0) <> coalesce(p.signed, 0);

-- I4: every transaction balances, and every balance is the sum of its postings
CREATE VIEW violation_i4 AS
SELECT 'transaction ' || transaction AS subject,
       'it is off by ' || sum(amount) || ' ' || currency AS what
FROM posting GROUP BY transaction, currency HAVING sum(amount) <> 0
UNION ALL
SELECT concat_ws(' ', coalesce(b.book, p.book), coalesce(b.kind, p.kind),
         coalesce(b.name, p.name), coalesce(b.currency, p.currency)),
       'the balance is ' || coalesce(b.amount, 0) || ', its postings sum to '
         || coalesce(p.amount, 0)
FROM (
  SELECT t.book, l.kind, l.name, l.currency, sum(l.amount) AS amount
  FROM posting l JOIN ledger_transaction t ON t.id = l.transaction
  GROUP BY t.book, l.kind, l.name, l.currency) p
FULL JOIN balance b USING (book, kind, name, currency)
WHERE coalesce(b.amount, 0) <> coalesce(p.amount, 0);

-- I5: each audit chain is as long as it says, without holes (hashes are worked out by the program)
CREATE VIEW violation_i5 AS
SELECT coalesce(a.chain, h.chain) AS subject,
       coalesce(a.n, 0) || ' rows up to ' || coalesce(a.last, 0) || ', where '
         || coalesce(h.seq, 0) || ' are due' AS what
FROM (SELECT chain, count(*) AS n, max(seq) AS last FROM audit GROUP BY chain) a
FULL JOIN audit_head h USING (chain)
WHERE coalesce(a.n, 0) <> coalesce(h.seq, 0) OR coalesce(a.last, 0) <> coalesce(h.seq, 0);

-- I8: an order that ended holds no buying power
CREATE VIEW violation_i8 AS
SELECT h.client_id AS subject, 'it has ended and holds ' || h.amount || ' ' || h.currency AS what
FROM hold h LEFT JOIN orders o USING (client_id)
WHERE o.client_id IS NULL OR o.state IN ('FILLED', 'CANCELLED', 'REJECTED', 'EXPIRED');

-- I9: an order is filled as far as its fills say, and FILLED where nothing is left
CREATE VIEW violation_i9 AS
SELECT o.client_id AS subject,
       'it says ' || o.filled || ' filled, its fills sum to ' || coalesce(f.filled, 0) AS what
FROM orders o
LEFT JOIN (
  SELECT f.client_id, f.order_id, sum(abs(f.signed)) AS filled
  FROM fill f WHERE f.book NOT LIKE 'orphan:%' GROUP BY f.client_id, f.order_id) f
  ON f.client_id = o.client_id AND f.order_id = o.order_id
WHERE o.filled <> coalesce(f.filled, 0)
UNION ALL
SELECT client_id, 'it is FILLED, and ' || quantity - filled || ' are left'
FROM orders WHERE state = 'FILLED' AND filled < quantity;

-- I1: an order that waits has a request that waits, and one that may be under way was claimed once
CREATE VIEW violation_i1 AS
SELECT o.client_id AS subject, 'it is ' || o.state || ' and nobody will send it' AS what
FROM orders o
WHERE o.state IN ('QUEUED', 'SENDING')
  AND NOT EXISTS (
    SELECT FROM errand e
    WHERE e.client_id = o.client_id
      AND e.state = CASE o.state WHEN 'QUEUED' THEN 'QUEUED' ELSE 'CLAIMED' END);

CREATE VIEW violation AS
SELECT 'I1' AS invariant, subject, what FROM violation_i1
UNION ALL SELECT 'I2', subject, what FROM violation_i2
UNION ALL SELECT 'I3', subject, what FROM violation_i3
UNION ALL SELECT 'I4', subject, what FROM violation_i4
UNION ALL SELECT 'I5', subject, what FROM violation_i5
UNION ALL SELECT 'I8', subject, what FROM violation_i8
UNION ALL SELECT 'I9', subject, what FROM violation_i9;
