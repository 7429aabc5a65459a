/** A text exactly as it is sent, in a region that scrolls by itself. */
export const ExactText = ({ id, label, text }: { id: string; label: string; text: string }) => (
  <pre class="payload" id={id} role="region" tabIndex={0} aria-label={label}>
    {text}
  </pre>
);
