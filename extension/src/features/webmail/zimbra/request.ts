import { MailPortError } from "@digital-cleanup/mailbox";
import { pageFetch } from "../review/page-fetch.ts";
import { assertOnline } from "../weigh/assert-online.ts";
import { checkAnswer } from "../weigh/check-answer.ts";
import { asList, parseSoap, soapAddress, type SoapBody, soapText } from "./soap.ts";

/** The token that Zimbra requires in each request: its page sets it in a script of its own, whose variables are out of reach here. */
function findToken(): string | undefined {
  for (const { text } of document.scripts) {
    const token = /\bcsrfToken\s*=\s*"([^"]+)"/.exec(text)?.[1];
    if (token) return token;
  }
  return undefined;
}

/** A refusal has the status 500 and a code, also if the session has expired. */
async function checkSoap(response: Response): Promise<void> {
  if (
    response.status === 500 &&
    /\bservice\.AUTH_(?:EXPIRED|REQUIRED)\b/.test(await response.text())
  )
    throw new MailPortError("signedOut");
  checkAnswer(response);
}

/** Sends a request as Zimbra's own client does, without its session. Resolves to the response of that name. */
export async function requestZimbra(
  name: string,
  parameters: SoapBody,
  signal: AbortSignal,
): Promise<SoapBody> {
  assertOnline();
  const response = await pageFetch(`${soapAddress}${name}Request`, {
    method: "POST",
    headers: { "content-type": "application/soap+xml; charset=utf-8" },
    signal,
    body: soapText(
      { csrfToken: findToken() },
      { [`${name}Request`]: { _jsns: "urn:zimbraMail", ...parameters } },
    ),
  });
  await checkSoap(response);
  const [answer] = asList(parseSoap(await response.text())?.Body?.[`${name}Response`]);
  if (!answer) throw new MailPortError("refused");
  return answer as SoapBody;
}

/** The source of a message as plain text. It is not marked as read. */
export async function requestSource(id: string, signal: AbortSignal): Promise<Response> {
  assertOnline();
  const response = await pageFetch(`/service/home/~/?auth=co&id=${encodeURIComponent(id)}`, {
    signal,
  });
  checkAnswer(response);
  return response;
}
