/** Far more than a header; without an empty line, the whole message would be read. */
const maxHeaderLength = 300_000;

/** Reads the source of a message up to the empty line after the header; the body is not downloaded further. */
export async function readHeaderText(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (text.length < maxHeaderLength && !/\r?\n\r?\n/.test(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  const [header = ""] = text.split(/\r?\n\r?\n/);
  return header;
}
