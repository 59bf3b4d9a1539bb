"""Sheets: tables in files, row by row.

- `csv_rows`, `excel_rows`: CSV files and workbooks as rows of cells
- `rows`: the rows of a sheet of observations, with its bad cells named
- `columns`: what the columns of such a sheet are called, and how their cells are read
"""
