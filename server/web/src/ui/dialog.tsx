import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A question that has to be answered before anything else. */
export function Dialog({ title, open, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-label={title}
      onClose={onClose}
      className="m-auto w-[min(34rem,calc(100vw-1.5rem))] rounded-card border border-line bg-surface p-0 text-ink shadow-card"
    >
      {open && (
        <>
          <div className="flex items-center justify-between border-b border-line px-4 py-2.5">
            <h2 className="font-semibold">{title}</h2>
            <Button tone="quiet" small aria-label="Close" onClick={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          <div className="p-4">{children}</div>
        </>
      )}
    </dialog>
  );
}
