"""Everything that Streamlit draws: it takes Frames and Filters from ``data`` and hands nothing back to it.

``theme`` words, marks and colours · ``phrases`` titles and captions as sentences · ``figures`` small frame → figure ·
``tables`` frame → rows · ``rows`` draws them · ``filters`` widgets and URL → Filters · ``evidence`` the words that prove a row ·
``downloads`` · ``cache`` the only caches · ``pages`` what the reader sees. The first four draw nothing.
"""
