import { createElement } from "preact";
import { useEffect } from "preact/hooks";

type Props = {
  /** Where `qr-element/client.tsx` was built to. */
  scriptUrl: string;
  text: string;
  label: string;
};

/** A QR code in a page that hardly ever shows one. It is drawn here: a text may hold a key that no server should see. */
export function LateQrCode({ scriptUrl, text, label }: Props) {
  useEffect(() => {
    const isComing = document.querySelector(`script[src="${scriptUrl}"]`) !== null;
    if (isComing || customElements.get("qr-code")) return;
    const script = document.createElement("script");
    script.type = "module";
    script.src = scriptUrl;
    document.head.append(script);
  }, [scriptUrl]);
  return createElement("qr-code", { key: text, "data-text": text, "data-label": label });
}
