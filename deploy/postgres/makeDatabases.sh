#!/bin/sh
# Makes Temporal's login and its two databases where they are missing. Safe to run again.
set -eu
PGPASSWORD=$(cat /run/secrets/postgres_password)
TEMPORAL_PASSWORD=$(cat /run/secrets/temporal_password)
export PGPASSWORD TEMPORAL_PASSWORD
exec psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres --file=/etc/qlcb/databases.sql
