import { render } from "preact";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";

/** Code that draws QR codes is as large as that of a form, so pages load it when they show one. */
class QrElement extends HTMLElement {
  connectedCallback(): void {
    const { text = "", label = "" } = this.dataset;
    render(<QrCode text={text} label={label} />, this);
  }
}

customElements.define("qr-code", QrElement);
