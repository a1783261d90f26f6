/** The colours of `apps/web/src/styles/tokens.css` that a drawing needs; a test holds them equal. */
export const PALETTE = {
  light: {
    paper: '#faf8f4',
    sheet: '#ffffff',
    sunk: '#f1eee7',
    ink: '#1d1b18',
    'ink-2': '#5c574e',
    'ink-3': '#716b60',
    v1: '#a8480f',
    v2: '#0b7358',
    v3: '#2456b8',
    v4: '#8b2f87',
    bad: '#b3261e',
  },
  dark: {
    paper: '#14161b',
    sheet: '#1b1e25',
    sunk: '#101217',
    ink: '#ece9e2',
    'ink-2': '#a9a59b',
    'ink-3': '#8b877e',
    v1: '#f0975c',
    v2: '#4fc79f',
    v3: '#86aef7',
    v4: '#dd93d6',
    bad: '#ff8f84',
  },
} as const;
