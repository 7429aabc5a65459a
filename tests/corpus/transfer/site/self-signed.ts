import { execFileSync } from "node:child_process";

export type Certificate = { key: string; cert: string };
let certificate: Certificate | undefined;

/** A self-signed certificate, created once per run with OpenSSL. Browsers under test accept it. */
export function selfSigned(): Certificate {
  certificate ??= createCertificate();
  return certificate;
}

function createCertificate(): Certificate {
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
