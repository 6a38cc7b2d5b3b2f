"""Reading in a browser: a page of ours, who may open it, and a reader process for each window that is open."""
