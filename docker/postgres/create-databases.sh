#!/usr/bin/env bash
# Runs once, when the data folder is still empty: one database and one role of the same name for each part.
# A role sees its own database only; each part creates its tables (and trusted extensions) itself, as owner.
set -euo pipefail

create_database() {
  local name="$1" password="$2"
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
       -v name="$name" -v password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}

create_database registry "$REGISTRY_DB_PASSWORD"
create_database training "$TRAINING_DB_PASSWORD"
create_database funding  "$FUNDING_DB_PASSWORD"
create_database keycloak "$KEYCLOAK_DB_PASSWORD"
