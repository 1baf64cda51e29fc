/** The mark: a line, shoulders hung a little askew, a head a little beside it. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#2334d4" />
      <path d="M16 3V29" stroke="#f5f2ea" stroke-width="2.6" />
      <path d="M6.5 19.5L25.5 15.5" stroke="#f5f2ea" stroke-width="3.6" stroke-linecap="round" />
      <circle cx="19.4" cy="8.6" r="4.4" fill="#ff8a5f" stroke="#2334d4" stroke-width="1.4" />
    </svg>
  );
}
