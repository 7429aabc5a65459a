import { expect, test } from "vitest";
import { ticketsCsv } from "./tickets-csv.ts";

test("each line has a ticket in groups of four characters and its link", () => {
  const csv = ticketsCsv(
    ["billet", "lien"],
    ["ABCDEFGHJKLMNPQR", "RQPNMLKJHGFEDCBA"],
    (ticket) => `https://menage.exemple.fr/e/BRUME27/join#key=9f86d081884c7d65&ticket=${ticket}`,
  );
  expect(csv).toBe(
    "\uFEFFbillet,lien\r\n" +
      "ABCD-EFGH-JKLM-NPQR,https://menage.exemple.fr/e/BRUME27/join#key=9f86d081884c7d65&ticket=ABCDEFGHJKLMNPQR\r\n" +
      "RQPN-MLKJ-HGFE-DCBA,https://menage.exemple.fr/e/BRUME27/join#key=9f86d081884c7d65&ticket=RQPNMLKJHGFEDCBA\r\n",
  );
});
