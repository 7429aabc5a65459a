PRAGMA user_version = 12;
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL,
  closed_on TEXT,
  erased_on TEXT,
  is_settled INTEGER NOT NULL DEFAULT 0,
  batch INTEGER NOT NULL DEFAULT 0,
  participations INTEGER NOT NULL DEFAULT 0,
  pending INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0
, has_raised_ceilings INTEGER NOT NULL DEFAULT 0, received INTEGER NOT NULL DEFAULT 0, names_erased_on TEXT, voiding TEXT, is_pool INTEGER NOT NULL DEFAULT 0, pooled INTEGER NOT NULL DEFAULT 0, pooled_withdrawn INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO event VALUES (1, 'AVANT', '{"code":"AVANT","host":"127.0.0.1:4680","name":{"fr":"Ménage de Brume","en":"Brume cleanup"},"organiser":{"name":"Ville de Brume","kind":"authority"},"territory":{"country":"FR"},"startsOn":"2026-10-01","endsOn":"2026-10-05","timeZone":"Europe/Paris","challenges":["data"],"mode":"open","k":3,"publication":"live","ceilings":{"files":200000,"emails":200000,"apps":500,"unsubscribes":2000,"bytes":500000000000,"devices":200,"grams":1000000},"goals":{},"collectionPoints":[],"links":[]}', '2026-10-05', '2026-11-21', 1, 1, 3, 0, 0, 0, 3, NULL, NULL, 0, 0, 0);
INSERT INTO event VALUES (2, 'BRUME', '{"code":"BRUME","host":"127.0.0.1:4680","name":{"fr":"Ménage de Brume","en":"Brume cleanup"},"organiser":{"name":"Ville de Brume","kind":"authority"},"territory":{"country":"FR"},"startsOn":"2026-11-20","endsOn":"2026-11-30","timeZone":"Europe/Paris","challenges":["data"],"mode":"open","k":3,"publication":"live","ceilings":{"files":200000,"emails":200000,"apps":500,"unsubscribes":2000,"bytes":500000000000,"devices":200,"grams":1000000},"goals":{},"collectionPoints":[],"links":[]}', NULL, NULL, 0, 1, 3, 2, 1, 0, 3, NULL, NULL, 0, 0, 0);
CREATE TABLE batch (
  event INTEGER NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  participations INTEGER NOT NULL,
  contributions INTEGER NOT NULL DEFAULT 0, levels TEXT NOT NULL DEFAULT '{}', change TEXT NOT NULL DEFAULT '{}', voids INTEGER, reason TEXT,
  PRIMARY KEY (event, n)
) STRICT, WITHOUT ROWID;
INSERT INTO batch VALUES (1, 1, '2026-10-03', 3, 3, '{"files":"method"}', '{"files.sum":"3","files.measured":"3"}', NULL, NULL);
INSERT INTO batch VALUES (2, 1, '2026-11-21', 3, 3, '{"files":"method"}', '{"files.sum":"6","files.measured":"6"}', NULL, NULL);
CREATE TABLE capability (
  event INTEGER NOT NULL REFERENCES event (id),
  id INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('organiser', 'desk')),
  hash BLOB,
  label TEXT,
  created_on TEXT NOT NULL,
  PRIMARY KEY (event, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE desk_entry (
  event INTEGER NOT NULL REFERENCES event (id),
  id BLOB NOT NULL,
  desk INTEGER NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('devices', 'weight', 'unknown')),
  type TEXT,
  state TEXT,
  count INTEGER NOT NULL DEFAULT 0,
  grams INTEGER NOT NULL DEFAULT 0,
  is_undone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (event, id)
) STRICT, WITHOUT ROWID;
INSERT INTO desk_entry VALUES (2, X'21D4636FA7BED2FA80D289352E292F83', 0, '2026-11-21', 'devices', 'smartphone', 'working', 2, 0, 0);
CREATE TABLE ceiling_change (
  event INTEGER NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  day TEXT NOT NULL,
  ceilings TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (event, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE declared (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  figures TEXT NOT NULL
) STRICT;
CREATE TABLE place_key (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  private_key BLOB NOT NULL
) STRICT;
CREATE TABLE ticket (
  event INTEGER NOT NULL REFERENCES event (id),
  hash BLOB NOT NULL,
  used_for BLOB,
  PRIMARY KEY (event, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_entry_counted ON desk_entry (event, kind, type, state, count, grams)
  WHERE is_undone = 0;
CREATE TABLE totals_field (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO totals_field VALUES (0, 'measured.files');
INSERT INTO totals_field VALUES (1, 'measured.emails');
INSERT INTO totals_field VALUES (2, 'measured.apps');
INSERT INTO totals_field VALUES (3, 'measured.unsubscribes');
INSERT INTO totals_field VALUES (4, 'measured.bytes');
INSERT INTO totals_field VALUES (5, 'measured.grams');
INSERT INTO totals_field VALUES (6, 'measured.bytesByCategory.office');
INSERT INTO totals_field VALUES (7, 'measured.bytesByCategory.media');
INSERT INTO totals_field VALUES (8, 'measured.bytesByCategory.mail');
INSERT INTO totals_field VALUES (9, 'measured.bytesByCategory.cloud');
INSERT INTO totals_field VALUES (10, 'measured.bytesByCategory.apps');
INSERT INTO totals_field VALUES (11, 'measured.bytesByCategory.other');
INSERT INTO totals_field VALUES (12, 'measured.devices.smartphone.working');
INSERT INTO totals_field VALUES (13, 'measured.devices.smartphone.broken');
INSERT INTO totals_field VALUES (14, 'measured.devices.tablet.working');
INSERT INTO totals_field VALUES (15, 'measured.devices.tablet.broken');
INSERT INTO totals_field VALUES (16, 'measured.devices.laptop.working');
INSERT INTO totals_field VALUES (17, 'measured.devices.laptop.broken');
INSERT INTO totals_field VALUES (18, 'measured.devices.desktop.working');
INSERT INTO totals_field VALUES (19, 'measured.devices.desktop.broken');
INSERT INTO totals_field VALUES (20, 'measured.devices.screen.working');
INSERT INTO totals_field VALUES (21, 'measured.devices.screen.broken');
INSERT INTO totals_field VALUES (22, 'measured.devices.other.working');
INSERT INTO totals_field VALUES (23, 'measured.devices.other.broken');
INSERT INTO totals_field VALUES (24, 'declared.files');
INSERT INTO totals_field VALUES (25, 'declared.emails');
INSERT INTO totals_field VALUES (26, 'declared.apps');
INSERT INTO totals_field VALUES (27, 'declared.unsubscribes');
INSERT INTO totals_field VALUES (28, 'declared.bytes');
INSERT INTO totals_field VALUES (29, 'declared.grams');
INSERT INTO totals_field VALUES (30, 'declared.bytesByCategory.office');
INSERT INTO totals_field VALUES (31, 'declared.bytesByCategory.media');
INSERT INTO totals_field VALUES (32, 'declared.bytesByCategory.mail');
INSERT INTO totals_field VALUES (33, 'declared.bytesByCategory.cloud');
INSERT INTO totals_field VALUES (34, 'declared.bytesByCategory.apps');
INSERT INTO totals_field VALUES (35, 'declared.bytesByCategory.other');
INSERT INTO totals_field VALUES (36, 'declared.devices.smartphone.working');
INSERT INTO totals_field VALUES (37, 'declared.devices.smartphone.broken');
INSERT INTO totals_field VALUES (38, 'declared.devices.tablet.working');
INSERT INTO totals_field VALUES (39, 'declared.devices.tablet.broken');
INSERT INTO totals_field VALUES (40, 'declared.devices.laptop.working');
INSERT INTO totals_field VALUES (41, 'declared.devices.laptop.broken');
INSERT INTO totals_field VALUES (42, 'declared.devices.desktop.working');
INSERT INTO totals_field VALUES (43, 'declared.devices.desktop.broken');
INSERT INTO totals_field VALUES (44, 'declared.devices.screen.working');
INSERT INTO totals_field VALUES (45, 'declared.devices.screen.broken');
INSERT INTO totals_field VALUES (46, 'declared.devices.other.working');
INSERT INTO totals_field VALUES (47, 'declared.devices.other.broken');
CREATE TABLE public_sums (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  sums TEXT NOT NULL
) STRICT;
INSERT INTO public_sums VALUES (1, '{"figures":["files"],"sums":{"files.sum":"3","files.measured":"3"},"holders":{"files.sum":3,"files.measured":3}}');
INSERT INTO public_sums VALUES (2, '{"figures":["files"],"sums":{"files.sum":"6","files.measured":"6"},"holders":{"files.sum":3,"files.measured":3}}');
CREATE TABLE erasure (count INTEGER NOT NULL) STRICT;
INSERT INTO erasure VALUES (1);
CREATE TABLE contribution_rate (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  busiest INTEGER NOT NULL,
  waves TEXT NOT NULL
) STRICT;
CREATE INDEX event_voiding ON event (id) WHERE voiding IS NOT NULL;
CREATE INDEX batch_voids ON batch (event, voids) WHERE voids IS NOT NULL;
CREATE TABLE "contribution" (
  event INTEGER NOT NULL REFERENCES event (id),
  key BLOB NOT NULL,
  seq INTEGER NOT NULL,
  standing TEXT NOT NULL
    CHECK (standing = 'settled' OR standing = 'pending' OR standing = 'held'),
  totals BLOB,
  published BLOB,
  is_voided INTEGER NOT NULL DEFAULT 0,
  batch INTEGER NOT NULL DEFAULT 0,
  stands_out INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (event, key)
) STRICT, WITHOUT ROWID;
INSERT INTO contribution VALUES (2, X'A84F1C4756D70B5DDFD88313A5ECAF80257161BDA21EE054C6DC8AC9E951FD23', 2, 'pending', X'000A01AD020220033504B410059503066407C80108AC020990030AF4030BD8040C010D020E030F0410051106120713081409150A160B170C181419D9041A3E1B531C151DC1051E061F052004210322022301240C250B260A2709280829072A062B052C042D032E022F01', X'0003', 0, 1, 0);
INSERT INTO contribution VALUES (2, X'CABAE9E0600B0A9FF190B7EB0D7C22D0942DE7FC03C8E5311B9115861563AFA3', 1, 'settled', X'0001', NULL, 0, 1, 0);
INSERT INTO contribution VALUES (2, X'E9414460C37F171C031ACB3100945AF856DA8C867C1A3F0693B346790E7CD437', 2, 'pending', NULL, X'0002', 0, 1, 0);
INSERT INTO contribution VALUES (2, X'F58B3367D234F6C3732C07E69C1DD4FC27DB60674B6C5B11742C67287DAC68F4', 1, 'held', X'00E0A712', NULL, 0, 0, 0);
CREATE INDEX contribution_waiting ON contribution (event, standing) WHERE standing <> 'settled';
CREATE TABLE campaign (
  code TEXT NOT NULL PRIMARY KEY,
  definition TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE campaign_event (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  campaign TEXT NOT NULL,
  label TEXT NOT NULL
) STRICT;
CREATE INDEX campaign_event_campaign ON campaign_event (campaign, event);
CREATE TABLE pooled_contribution (
  event INTEGER NOT NULL REFERENCES event (id),
  key BLOB NOT NULL,
  pool TEXT NOT NULL,
  is_received INTEGER NOT NULL,
  PRIMARY KEY (event, key)
) STRICT, WITHOUT ROWID;
