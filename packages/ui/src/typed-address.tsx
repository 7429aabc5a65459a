/**
 * An address or a host that a person reads or types, without its scheme. A line ends before a dot or the event's path, and
 * not after a hyphen, which would look like the hyphen of a divided word.
 */
export const TypedAddress = ({ url }: { url: string }) => (
  <>
    {url
      .replace(/^https?:\/\//, "")
      .split(/(?=\.|\/e\/)/)
      .map((part, index) => (
        <span key={index}>{part}</span>
      ))}
  </>
);
