#!/usr/bin/env bash
# Runs every finding of this folder and counts which still hold. Ends with 1 if one has changed or failed.
set -euo pipefail

cd "$(dirname "$0")"
holding=0
changed=()
for script in *.sh; do
  [ "$script" != run-all.sh ] || continue
  printf '== %s\n' "${script%.sh}"
  if "./$script"; then
    holding=$((holding + 1))
  else
    changed+=("${script%.sh}")
  fi
done

printf '\n%s findings hold, %s changed\n' "$holding" "${#changed[@]}"
if [ "${#changed[@]}" -gt 0 ]; then
  printf '  %s\n' "${changed[@]}"
  exit 1
fi
