import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { readProblem } from "../../../test/support/read-problem.ts";
import { measuredFiles, secretOf } from "../../../test/support/samples.ts";
import { createRefusalNotice } from "../../cli/serve/refusal-notice.ts";
import { readAddressList } from "../../addresses/address-list.ts";
import { jsonHeaders } from "../../../test/support/json-headers.ts";

const uses = { writesPerAddress: 2, writesPerSharedAddress: 4 };
const tally = eachTally(withEvent, {
  ...uses,
  sharedAddresses: readAddressList("198.51.100.0/24"),
});

let people = 0;
const putFrom = (address: string) =>
  tally.app.request("/api/events/BRUME/contribution", {
    method: "PUT",
    headers: { ...jsonHeaders(), "x-test-address": address },
    body: JSON.stringify({ secret: secretOf((people += 1)), seq: 1, totals: measuredFiles(1) }),
  });
async function putTimes(times: number, address: string) {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push(await putFrom(address));
  return answers;
}

test("each address that the operator lists as shared has a larger limit, and the others have theirs", async () => {
  const gateway = await putTimes(5, "198.51.100.7");
  expect(gateway.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
  expect((await putFrom("198.51.100.8")).status).toBe(200);
  const other = await putTimes(3, "203.0.113.7");
  expect(other.map(({ status }) => status)).toEqual([200, 200, 429]);
});

test("a refusal explains which limit it is, and what the operator can do", async () => {
  const refused = (await putTimes(3, "203.0.113.7")).at(-1)!;
  const { detail } = await readProblem(refused);
  expect(detail).toContain("More than 2 writes");
  expect(detail).toContain("--shared-addresses");
  const shared = await readProblem((await putTimes(5, "198.51.100.7")).at(-1)!);
  expect(shared.detail).toContain("More than 4 writes");
  expect(shared.detail).toContain("--writes-per-shared-address");
});

test("the server prints once what its limits refused, and no address", async () => {
  const t = await loadText("en");
  const printed: string[] = [];
  const connections = [0, 2, 0];
  const notice = createRefusalNotice(
    () => ({ ...tally.limits.takeRefusals(), connections: connections.shift()! }),
    uses,
    t,
    (line) => void printed.push(line),
  );
  notice();
  await putTimes(5, "203.0.113.7");
  await putTimes(5, "198.51.100.7");
  notice();
  notice();
  expect(printed).toEqual([
    t("tally.cli.writesRefused", { count: 3, limit: 2 }),
    t("tally.cli.sharedWritesRefused", { count: 1, limit: 4 }),
    t("tally.cli.connectionsRefused", { count: 2 }),
  ]);
  expect(printed.join()).not.toMatch(/203|198/);
});
