import {
  Button,
  createTheme,
  Drawer,
  Menu,
  Modal,
  Textarea,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const scale = (name: string): MantineColorsTuple =>
  Array.from({ length: 10 }, (_, n) => `var(--${name}-${n})`) as unknown as MantineColorsTuple;

const overlay = { backgroundOpacity: 0.32 };

/** Mantine in the house's tokens (styles/tokens.css); what its controls wear stands in styles/controls.css. */
export const theme = createTheme({
  colors: { cham: scale('cham'), da: scale('da'), la: scale('la'), gach: scale('gach') },
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: false,
  fontFamily: 'var(--font-sans)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.55', sm: '1.55', md: '1.55', lg: '1.55', xl: '1.55' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '10px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md', variant: 'filled' }, classNames: { root: 'btn' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'md', overlayProps: overlay, transitionProps: { duration: 120 } },
    }),
    Drawer: Drawer.extend({ defaultProps: { overlayProps: overlay, transitionProps: { duration: 140 } } }),
    Menu: Menu.extend({
      defaultProps: {
        width: 264,
        withInitialFocusPlaceholder: false,
        position: 'bottom-end',
        transitionProps: { duration: 90 },
      },
    }),
    Textarea: Textarea.extend({ defaultProps: { autosize: true, minRows: 2, maxRows: 10 } }),
  },
});

const semantic = {
  '--mantine-color-body': 'var(--bg-canvas)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-error': 'var(--danger-text)',
  '--mantine-color-default': 'var(--bg-surface)',
  '--mantine-color-default-hover': 'var(--bg-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-anchor': 'var(--accent-text)',
};
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: semantic, dark: semantic });
