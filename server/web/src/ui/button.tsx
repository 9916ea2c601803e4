import type { ButtonHTMLAttributes } from "react";

type Tone = "plain" | "primary" | "quiet" | "danger" | "long";

const TONES: Record<Tone, string> = {
  plain: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  primary: "border border-accent bg-accent text-on-accent hover:brightness-110",
  quiet: "border border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border border-short bg-surface text-short hover:bg-short-soft",
  long: "border border-long bg-surface text-long hover:bg-long-soft",
};

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: Tone;
  small?: boolean;
}

export function Button({ tone = "plain", small = false, className = "", ...rest }: Props) {
  const size = small ? "min-h-7 px-2 text-[13px]" : "min-h-9 px-3.5 text-sm";
  return (
    <button
      type="button"
      className={`inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-55 ${size} ${TONES[tone]} ${className}`}
      {...rest}
    />
  );
}
