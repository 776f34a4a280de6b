"""Everything that Streamlit draws: it takes Frames and Filters from ``data`` and hands nothing back to it.

Pure: ``theme`` words, marks, colours · ``phrases`` titles as sentences · ``figures``, ``matrices`` frame → figure ·
``tables``, ``people``, ``reading`` frame → rows · ``quotes``, ``proof`` the words behind a row.
Drawn: ``filters`` widgets and URL → Filters · ``charts`` figures · ``rows`` tables · ``evidence`` beside the page ·
``downloads`` · ``states`` nothing to show · ``pages`` what the reader sees. ``cache`` holds the only caches.
"""
