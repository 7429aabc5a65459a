import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { startWritingSuggestions } from "./background.ts";

const event = () => ({ addListener: vi.fn<(listener: () => void) => void>() });

test("messages are followed once their permission is granted, and the background starts without it", () => {
  // Thunderbird 153 has this without the permission.
  const compose: Record<string, unknown> = {};
  const onAdded = event();
  Object.assign(fakeBrowser, { compose, permissions: { onAdded } });
  startWritingSuggestions();
  const granted = {
    onAttachmentAdded: event(),
    onAttachmentRemoved: event(),
    onComposeStateChanged: event(),
  };
  Object.assign(compose, granted);
  const [grant] = onAdded.addListener.mock.lastCall!;
  grant();
  grant();
  for (const { addListener } of Object.values(granted)) expect(addListener).toHaveBeenCalledOnce();
});
