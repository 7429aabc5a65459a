import { createElement } from "preact";
import { useEffect } from "preact/hooks";

type Props = {
  /** The address of the built `qr-element/client.tsx`. */
  scriptUrl: string;
  text: string;
  label: string;
};

/** A QR code whose code is loaded when it is shown. The browser draws it, because the text may contain a key that no server should get. */
export function LazyQrCode({ scriptUrl, text, label }: Props) {
  useEffect(() => {
    const isLoading = document.querySelector(`script[src="${scriptUrl}"]`) !== null;
    if (isLoading || customElements.get("qr-code")) return;
    const script = document.createElement("script");
    script.type = "module";
    script.src = scriptUrl;
    document.head.append(script);
  }, [scriptUrl]);
  return createElement("qr-code", { key: text, "data-text": text, "data-label": label });
}
