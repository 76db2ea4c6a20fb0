-- SPDX-License-Identifier: MIT
-- From version 6 to 7: which catalogue a plan is of. There was but one before.

ALTER TABLE plan ADD COLUMN career TEXT NOT NULL DEFAULT '';

UPDATE plan SET career = 'medical-coder';
