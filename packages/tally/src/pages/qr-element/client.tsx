import { render } from "preact";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";

/** Drawing codes weighs as much as a form, so pages load it when there is one to draw. */
class QrElement extends HTMLElement {
  connectedCallback(): void {
    const { text = "", label = "" } = this.dataset;
    render(<QrCode text={text} label={label} />, this);
  }
}

customElements.define("qr-code", QrElement);
