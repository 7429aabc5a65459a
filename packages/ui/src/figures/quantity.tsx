import { useText } from "../text-context.ts";

/** A size in the largest fitting unit; `value` holds the exact bytes. */
export function Bytes({ bytes, id }: { bytes: number; id?: string }) {
  const { format } = useText();
  return (
    <data value={bytes} {...(id && { id })}>
      {format.bytes(bytes)}
    </data>
  );
}

type FigureProps = { bytes: number; write?: (value: number) => string };

/** The same as a figure: the number and a smaller unit. `write` is for other decimals than usual. */
export function BytesFigure({ bytes, write }: FigureProps) {
  const { format } = useText();
  const { number, unit } = format.bytesParts(bytes, write);
  return (
    <>
      {number}
      <small> {unit}</small>
    </>
  );
}

export function Count({ count }: { count: number }) {
  const { format } = useText();
  return <data value={count}>{format.number(count)}</data>;
}
