#!/usr/bin/env bash
# Shows that a bare machine will do: a fresh clone, in a mount namespace where installed browsers, NSS and fonts are hidden,
# installs, and passes its tests within LIMIT seconds (360). Needs root, or user namespaces.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if [ "${1:-}" != hidden ]; then
  clone=$(mktemp -d)
  trap 'rm -rf "$clone"' EXIT
  git clone --quiet --local "$top" "$clone/sku-kit"
  cd "$clone/sku-kit"
  unshare=(unshare --mount)
  [ "$(id -u)" = 0 ] || unshare+=(--map-root-user)
  "${unshare[@]}" bash test/bare.sh hidden
  exit
fi

shopt -s nullglob
hidden=0

# An empty file, or an empty folder, over what is there.
hide() {
  local path
  for path in "$@"; do
    path=$(readlink -f "$path") || continue
    if [ -d "$path" ]; then
      mount -t tmpfs -o size=1m tmpfs "$path"
    elif [ -s "$path" ]; then
      mount --bind /dev/null "$path"
    else
      continue
    fi
    hidden=$((hidden + 1))
  done
}

mount --make-rprivate /
hide /usr/lib/firefox* /usr/lib/chromium* /opt/google /opt/firefox* /snap "${HOME:-/root}"/.cache/{puppeteer,ms-playwright,fontconfig}
hide {/usr,/usr/local,}/bin/{firefox,chromium,chrome,google-chrome,epiphany,WebKitWebDriver}*
hide /usr{/local,}/share/fonts /etc/fonts /var/cache/fontconfig "${HOME:-/root}"/.fonts "${HOME:-/root}"/.local/share/fonts
hide {/usr,}/lib{,64,/*-linux-gnu}/lib{nss3,nssutil3,nspr4,plc4,plds4,smime3,ssl3,softokn3,freebl3,freeblpriv3,fontconfig}.so*
hide {/usr,}/lib/*-linux-gnu/nss

for name in firefox firefox-esr chromium chrome google-chrome; do
  if "$name" --version >/dev/null 2>&1; then
    echo "$name is still here: this proves nothing." >&2
    exit 1
  fi
done
if find /usr/share/fonts /usr/local/share/fonts -type f 2>/dev/null | grep -q .; then
  echo 'Fonts are still here: this proves nothing.' >&2
  exit 1
fi
echo "Bare machine: $hidden places hidden; installing and testing a fresh clone."

unset SKU_KIT_CHROMIUM ENGINE DEMO_URL KIT
SECONDS=0
npm ci --no-audit --no-fund --loglevel=error
echo "npm ci took $SECONDS s."
SECONDS=0
npm test
echo "npm test took $SECONDS s, of ${LIMIT:=360} at most."
[ "$SECONDS" -le "$LIMIT" ]
