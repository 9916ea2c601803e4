-- What a day came to is read at every decision that has limits to keep.
CREATE INDEX ledger_transaction_by_time ON ledger_transaction (book, at);
