/** Second-level names under which two-letter top-level domains register names: `example.co.uk`, `exemple.gouv.fr`. */
const sharedSecondLevels =
  /^(co|com|net|org|gov|gouv|ac|edu|asso|ltd|nom|or|ne|go|gob|gub|govt|school|nhs)$/;

/**
 * The site of a host, roughly as people see it: `static.example.org` is `example.org`. It follows a rule instead of the
 * Public Suffix List (250 kB), so names on shared hosting such as `me.github.io` count as one site.
 */
export function siteFromHost(host: string): string {
  if (/^[\d.]+$|:|^\[/.test(host)) return host;
  const labels = host.split(".");
  const [second = "", top = ""] = labels.slice(-2);
  const length = top.length === 2 && sharedSecondLevels.test(second) ? 3 : 2;
  return labels.slice(-length).join(".");
}
