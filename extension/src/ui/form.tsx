import type { ComponentProps } from "preact";
import { reportError } from "../platform/report-error.ts";

type Props = Omit<ComponentProps<"form">, "onSubmit" | "ref"> & {
  /** Called within the click, as requests for permissions need. If it returns a promise, its error is reported. */
  onSubmit: (form: HTMLFormElement) => unknown;
};

/** A form that stays on its page. */
export function Form({ onSubmit, ...attributes }: Props) {
  const submit = async (form: HTMLFormElement) => onSubmit(form);
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget).catch(reportError);
      }}
      {...attributes}
    />
  );
}
