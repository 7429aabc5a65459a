import { beforeEach, expect, test } from "vitest";
import { zeroTotals } from "../../contribution/totals.ts";
import type { PreparedPlace } from "../../place/place.ts";
import type { Participation } from "../participation.ts";
import { nextContribution, nextWithdrawal } from "../sending/requests.ts";
import type { PlaceMaker } from "../../place/place-maker.ts";
import { takePlace } from "../place/take-place.ts";
import { testAddress, type TestDevice } from "./participant-contract.ts";
import { rememberingTally } from "./remembering-tally.ts";

const otherSecret = "AAAAAAAAAAAAAAAAAAAAAA";
const ticket = "ABCDEFGHJKLMNPQR";
const event = { code: testAddress.code, placeKey: "A".repeat(392) };

/** Prepares another question each time, so that a test sees whether one was asked twice. */
function countingMaker(): PlaceMaker {
  let count = 0;
  return {
    prepare: async (): Promise<PreparedPlace> => ({
      message: String(++count).padStart(86, "0"),
      blinded: String(count).padStart(342, "0"),
      inverse: "1".repeat(342),
    }),
    read: async (_key, { message, blinded }, signature) =>
      signature === blinded ? { message, signature } : undefined,
  };
}

/** Tests the exchange of a ticket over the store of one kind of device. */
export function testTakePlace<P extends Participation>(
  newDevice: () => Promise<TestDevice<P>> | TestDevice<P>,
): void {
  let tally = rememberingTally(testAddress);
  let maker = countingMaker();
  let device: TestDevice<P>;

  const stored = async (): Promise<Participation | undefined> => device.open().read();
  const change = async (update: (stored: P) => P): Promise<void> => device.open().change(update);
  const take = (typed: string = ticket) =>
    takePlace(
      { store: device.open(), address: testAddress, event, maker, fetch: tally.fetch },
      typed,
    );
  const replaceSecret = () =>
    change((participation) => {
      const { askedPlace: _asked, ...rest } = participation;
      return { ...(rest as P), secret: otherSecret };
    });

  beforeEach(async () => {
    tally = rememberingTally(testAddress);
    tally.tickets.add(ticket);
    maker = countingMaker();
    device = await newDevice();
  });

  test("a ticket in any form gives a place, which goes with what is sent", async () => {
    await change((participation) => ({ ...participation, ticket }));
    expect(await take("abcd-efgh jklm npqr")).toBeUndefined();
    const { place, ticket: left, askedPlace } = (await stored())!;
    expect([left, askedPlace]).toEqual([undefined, undefined]);
    const next = nextContribution((await stored())!, testAddress, zeroTotals());
    expect(next.ok && JSON.parse(next.request.body).place).toEqual(place);
    expect(JSON.parse(nextWithdrawal((await stored())!, testAddress).request.body).place).toEqual(
      place,
    );
  });

  test("a lost answer is requested again with the same question, even after a typing error", async () => {
    tally.losesAnswers = true;
    expect(await take()).toBe("unreachable");
    tally.losesAnswers = false;
    expect(await take("ABCDEFGHJKLMNPQ2")).toBe("unknownTicket");
    expect(await take()).toBeUndefined();
    expect(new Set(tally.asked.map(({ blinded }) => blinded)).size).toBe(1);
    expect((await stored())?.place).toBeDefined();
  });

  test("two windows that exchange a ticket at once ask one question", async () => {
    expect(await Promise.all([take(), take()])).toEqual([undefined, undefined]);
    expect(new Set(tally.asked.map(({ blinded }) => blinded)).size).toBe(1);
    expect((await stored())?.place).toBeDefined();
  });

  test("a place is not stored if the secret was replaced while its ticket was exchanged", async () => {
    tally.meanwhile = replaceSecret;
    await take();
    expect(await stored()).toMatchObject({ secret: otherSecret });
    expect((await stored())?.place).toBeUndefined();
  });

  test("a place is not stored if the event was left while its ticket was exchanged", async () => {
    tally.meanwhile = () => device.leave();
    await take();
    expect((await stored())?.place).toBeUndefined();
  });

  test("an answer that the event's key did not sign gives no place", async () => {
    maker = { ...maker, read: async () => undefined };
    expect(await take()).toBe("wrongAnswer");
    expect((await stored())?.place).toBeUndefined();
  });

  test("a text that is no ticket is not sent", async () => {
    expect(await take("ABCD")).toBe("notATicket");
    expect(tally.asked).toEqual([]);
  });

  test.each([
    ["ticket-unknown", 404, "unknownTicket"],
    ["ticket-used", 409, "usedTicket"],
    ["event-closed", 409, "refused"],
    ["event-erased", 410, "refused"],
    ["too-many-requests", 429, "unreachable"],
    ["internal", 500, "unreachable"],
  ])("the problem %s (%i) of an exchange is reported as %s", async (kind, status, problem) => {
    tally.refusal = { type: `/problems/${kind}`, title: "", status };
    expect(await take()).toBe(problem);
  });

  test("a server that is not a tally is reported as another version", async () => {
    tally.fetch = async () => new Response("<h1>Wi-Fi</h1>");
    expect(await take()).toBe("otherVersion");
  });
}
