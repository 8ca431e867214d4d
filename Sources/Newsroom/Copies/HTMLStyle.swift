/// The style of an HTML copy: one readable column, in light and in dark, on screen and on paper.
let htmlStyle = """
  :root { color-scheme: light dark; }
  body { max-width: 40rem; margin: 2.5rem auto; padding: 0 1.25rem;
    font: 1.125rem/1.6 Georgia, serif; }
  h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.75rem; }
  p, h1, dd { overflow-wrap: anywhere; }
  .byline { margin: 0 0 1.5rem; font: 0.95rem/1.4 system-ui, sans-serif; opacity: 0.75; }
  footer { margin-top: 2.5rem; border-top: 1px solid; font: 0.875rem/1.5 system-ui, sans-serif; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0; }
  dt { opacity: 0.75; }
  dd { margin: 0; min-width: 0; }
  @media (max-width: 30rem) { dl { display: block; } dd { margin: 0 0 0.5rem; } }
  @media print { body { margin: 0; max-width: none; font-size: 11pt; } a { color: inherit; } }
  """
