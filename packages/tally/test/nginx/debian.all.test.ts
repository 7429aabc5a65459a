import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentedBlock } from "../support/documented.ts";
import { newFolder } from "../support/new-tally.ts";
import { isWithoutNginx } from "./start-nginx.ts";

const isRoot = process.getuid?.() === 0;

/** Runs in namespaces of its own, so that Debian's paths and ports can be used as they are. $1 is a folder for this test. */
const script = `set -e
ip link set lo up
for folder in /etc/nginx/conf.d /var/log/nginx /var/lib/nginx /run; do mount -t tmpfs tmpfs $folder; done
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=bilan.exemple -days 1 \
  -keyout "$1/key" -out "$1/pem" 2>"$1/openssl.log"
mount -t tmpfs tmpfs /etc/ssl
cp "$1/pem" /etc/ssl/bilan.pem
cp "$1/key" /etc/ssl/bilan.key
cp "$1/tally.conf" /etc/nginx/conf.d/tally.conf
nginx -t 2>"$1/check.log"
nginx
for address in 127.0.0.1 '[::1]'; do
  curl --silent --output /dev/null --write-out '%{http_code} %{redirect_url}\n' \
    --connect-to "::$address:" http://bilan.exemple/e/BRUME
  curl --silent --insecure --output /dev/null --write-out '%{http_code} %{http_version}\n' \
    --connect-to "::$address:" https://bilan.exemple/e/BRUME
done
nginx -s stop
cat /var/log/nginx/*
`;

describe.skipIf(isWithoutNginx || !isRoot)(
  "the documented file, unchanged, in Debian's nginx",
  () => {
    test("starts, leads from http to https over IPv4 and IPv6, and logs nothing", () => {
      const folder = newFolder();
      writeFileSync(
        join(folder, "tally.conf"),
        documentedBlock("deployment.md", "nginx", "proxy_cache_path"),
      );
      const words = ["--mount", "--net", "sh", "-c", script, "sh", folder];
      const redirected = "301 https://bilan.exemple/e/BRUME";
      // Without a tally behind it.
      const answered = "502 2";
      expect(execFileSync("unshare", words, { encoding: "utf8" }).trim().split("\n")).toEqual([
        redirected,
        answered,
        redirected,
        answered,
      ]);
    });
  },
);
