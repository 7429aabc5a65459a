import { parseArgs } from "node:util";
import type { Text } from "@digital-cleanup/text";
import { newSigningKey } from "../../federation/signing-key.ts";

/** `tally signing-key`: a new key, with which this server signs what another one adds up. */
export async function signingKey(args: string[], t: Text): Promise<number> {
  parseArgs({ args, options: {} });
  const { privateKey, publicKey } = newSigningKey();
  console.log(t("tally.cli.signingKey", { privateKey, publicKey }));
  return 0;
}
