@echo off
rem Starts Mailpath from the folder this file lies in.
"%~dp0java" -m mailpath/mailpath.Main %*
