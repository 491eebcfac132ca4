-- Until now sessions had the time zone that Postgres, the database or the role sets, but instants were written as if it were UTC.
-- Only log lines carry instants that a program sent. Every other instant came from the database's clock and is right. This session
-- still has that time zone, so the local time of a line is the UTC time that was sent. In UTC, nothing changes.
UPDATE "log_lines" SET "at" = ("at" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC'
WHERE ("at" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC' <> "at";
