import type { ComponentProps } from "preact";
import { reportError } from "../platform/report-error.ts";

type Props = Omit<ComponentProps<"button">, "type" | "class" | "onClick" | "ref"> & {
  /** What sets it apart from other buttons, such as `btn--main`. */
  class?: string;
  /** Called within the click, as requests for permissions need. If it returns a promise, its error is reported. */
  onPress: () => unknown;
};

/** A button that submits no form. */
export function Button({ class: looks, onPress, ...attributes }: Props) {
  const press = async () => onPress();
  return (
    <button
      type="button"
      class={looks ? `btn ${looks}` : "btn"}
      onClick={() => void press().catch(reportError)}
      {...attributes}
    />
  );
}
