/**
 * Schema 1. Positions are UTF-16 code units of `version.text`; lists of spans are JSON, `[[start, end], …]`; `at` is the day
 * that a thing is sorted by, in ISO 8601. The numbers in `work` and `term` are kept up to date in the same transaction as the
 * rows that they count, and `check` counts again. Rows of copies, versions, claims and actors are never deleted.
 */
import type {Migration} from "./migration.ts"

export const first: Migration = {
  name: "copies, readings, claims, corrections, search",
  sql: `
-- Bytes as they came, once for each hash. No row where the text in UTF-8 is the bytes: the hashes are the same then.
create table raw (
  id integer primary key,
  hash text not null unique,
  packing text not null,
  bytes blob not null
) strict;

create table reader (
  id integer primary key,
  name text not null,
  version text not null,
  model text not null,
  tables text not null,
  unique (name, version, model, tables)
) strict;

-- Copies of one text. For now a work is the copies of one version.
create table work (
  id integer primary key,
  key text not null unique,
  at text not null,
  copy_id integer,
  copies integer not null default 0,
  quoted integer not null default 0,
  reported integer not null default 0,
  own integer not null default 0,
  sentences integer not null default 0,
  sentences_read integer not null default 0
) strict;
create index work_by_time on work (at desc, id desc) where copies > 0;

create table version (
  id integer primary key,
  hash text not null unique,
  work_id integer not null references work (id),
  language text,
  -- The reading that the claims come from.
  reading_id integer,
  text text not null
) strict;
create index version_by_work on version (work_id);

-- An address or path, and the copy that was last found there.
create table place (
  id integer primary key,
  address text not null unique,
  copy_id integer
) strict;

create table copy (
  id integer primary key,
  key text not null unique,
  place_id integer not null references place (id),
  version_id integer not null references version (id),
  current integer not null default 1,
  input text not null,
  url text,
  retrieved_at text,
  added_at text not null,
  raw_hash text,
  at text not null,
  headline text,
  standfirst text,
  byline text not null,
  outlet text,
  outlet_url text,
  published_at text,
  language text,
  language_detected text,
  partial integer not null default 0,
  sentences integer not null default 0,
  sentences_read integer not null default 0,
  -- The copy's other facts, as in the exchange format.
  facts text not null,
  reading_id integer
) strict;
create index copy_by_version on copy (version_id);
create index copy_by_place on copy (place_id);

-- The exchange format's object without its text, packed.
create table reading (
  id integer primary key,
  copy_id integer not null references copy (id),
  reader_id integer not null references reader (id),
  read_at text not null,
  record blob not null,
  unique (copy_id, reader_id)
) strict;

create table actor (
  id integer primary key,
  key text not null unique,
  name text not null,
  kind text,
  country text
) strict;

create table claim (
  id integer primary key,
  key text not null unique,
  version_id integer not null references version (id),
  reading_id integer not null references reading (id),
  -- The id in that reading; null when only a person's decision keeps the claim.
  local text,
  -- 1 when it is to be listed: neither retired nor rejected, and its text still stands somewhere.
  listed integer not null default 1,
  standing text not null default 'read',
  retired_at text,
  kept_as integer references claim (id),
  at text not null,
  -- 0 quoted, 1 reported, 2 the author's own.
  form integer not null,
  manner text,
  kind text,
  polarity text,
  speaker_id integer references actor (id),
  via_id integer references actor (id),
  within integer references claim (id),
  hedged integer not null default 0,
  confidence real,
  start integer not null,
  source_spans text not null,
  cue_spans text not null,
  content_spans text not null,
  -- [[start, end, kind, holder], …]
  hedge_spans text not null,
  -- Sliced from the text; several stretches are joined by " … ".
  source text not null,
  cue text not null,
  content text not null
) strict;
create index claim_by_version on claim (version_id, start);
create index claim_by_time on claim (at, id) where listed = 1;
create index claim_by_form on claim (form, at, id) where listed = 1;
create index claim_by_speaker on claim (speaker_id, at, id, form) where listed = 1 and speaker_id is not null;
create index claim_by_via on claim (via_id, at, id) where listed = 1 and via_id is not null;
create index claim_hedged on claim (at, id) where listed = 1 and hedged = 1;

create table mention (
  actor_id integer not null references actor (id),
  version_id integer not null references version (id),
  start integer not null,
  "end" integer not null,
  inferred text,
  primary key (actor_id, version_id, start, "end")
) without rowid, strict;
create index mention_by_version on mention (version_id);

create table furniture (
  copy_id integer not null references copy (id),
  start integer not null,
  "end" integer not null,
  kind text not null,
  primary key (copy_id, start, "end", kind)
) without rowid, strict;

-- Values that works can be chosen by, with the sums over their works; one row of kind 'all' sums over all works.
create table term (
  id integer primary key,
  kind text not null,
  value text not null,
  works integer not null default 0,
  quoted integer not null default 0,
  reported integer not null default 0,
  own integer not null default 0,
  sentences integer not null default 0,
  sentences_read integer not null default 0,
  unique (kind, value)
) strict;
create index term_by_works on term (kind, works desc);

create table label (
  term_id integer not null references term (id),
  at text not null,
  work_id integer not null references work (id),
  primary key (term_id, at, work_id)
) without rowid, strict;
create index label_by_work on label (work_id, term_id);

create table correction (
  id integer primary key autoincrement,
  claim_id integer not null references claim (id),
  act text not null,
  slot text,
  value text,
  was text,
  made_by text not null,
  reason text not null,
  at text not null,
  undoes integer references correction (id)
) strict;
create index correction_by_claim on correction (claim_id);
create trigger correction_stays before update on correction begin select raise(abort, 'the log is only added to'); end;
create trigger correction_remains before delete on correction begin select raise(abort, 'the log is only added to'); end;

-- Words as our own code segments them; the positions that are shown come from the text, never from here.
create virtual table article_words using fts5 (
  headline, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table claim_words using fts5 (
  words, speaker, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table actor_words using fts5 (
  name, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
-- So much is gathered in memory before a part of the index is written: fewer parts, less merging.
insert into article_words (article_words, rank) values ('hashsize', 16777216);
insert into claim_words (claim_words, rank) values ('hashsize', 16777216);
`,
}
