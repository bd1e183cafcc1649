import CMS from '@sveltia/cms'

// Sveltia forbids phones to zoom in; who sees little must be able to (WCAG 2.2, 1.4.4).
const zoomable = () => {
  for (const meta of document.querySelectorAll('meta[name=viewport][content*=maximum-scale]')) {
    meta.content = meta.content.replace(/,\s*maximum-scale=[^,]*/, '')
  }
}
new MutationObserver(zoomable).observe(document.head, { childList: true })

CMS.init()
