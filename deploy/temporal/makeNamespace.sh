#!/bin/sh
# Makes the namespace, or sets its retention, and waits until it can be used. Safe to run again.
set -eu
namespace() {
  temporal operator namespace "$@" --namespace "$NAMESPACE"
}

if namespace describe >/dev/null 2>&1; then
  namespace update --retention "$RETENTION"
else
  namespace create --retention "$RETENTION"
fi

# The server hears of a new namespace only when it next refreshes its list.
attempts=0
until temporal workflow count --namespace "$NAMESPACE" >/dev/null 2>&1; do
  attempts=$((attempts + 1))
  if [ "$attempts" -ge 60 ]; then
    echo "The namespace $NAMESPACE does not answer." >&2
    exit 1
  fi
  sleep 1
done
