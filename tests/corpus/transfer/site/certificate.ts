import { execFileSync } from "node:child_process";

export type Certificate = { key: string; cert: string };
let made: Certificate | undefined;

/** A certificate that nobody vouches for, made once a run by OpenSSL: browsers of tests are told to take it. */
export function selfSigned(): Certificate {
  made ??= make();
  return made;
}

function make(): Certificate {
  const pem = execFileSync(
    "openssl",
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,DNS:*.localhost -keyout - -out -".split(
      " ",
    ),
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const part = (name: RegExp) => name.exec(pem)![0];
  return {
    key: part(/-----BEGIN PRIVATE KEY[^]*?END PRIVATE KEY-----/),
    cert: part(/-----BEGIN CERTIFICATE[^]*?END CERTIFICATE-----/),
  };
}
