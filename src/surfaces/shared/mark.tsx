/** The mark: the line, shoulders hung a little askew on it, a head a little beside it. As in `icon.svg`. */
export function Mark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="4 4 120 120" aria-hidden="true">
      <rect x="4" y="4" width="120" height="120" rx="27" fill="#2334d4" />
      <path d="M64 4V124" stroke="#f2efe8" stroke-width="9" />
      <path d="M27 84L101 68" stroke="#f2efe8" stroke-width="15" stroke-linecap="round" />
      <circle cx="78" cy="36" r="18" fill="#ff8a5f" />
    </svg>
  );
}
